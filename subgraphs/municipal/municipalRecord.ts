import { Field, ObjectType } from 'type-graphql';
import { AvailableCommand } from '../kernel/records/command';
import { VersionedRecord } from '../kernel/records/record';

/** What every record of the city has. */
@ObjectType()
export abstract class MunicipalRecord extends VersionedRecord {
  @Field(() => [AvailableCommand], {
    description: 'The commands that the caller may give on the record as it stands (可执行操作).',
  })
  get availableCommands(): AvailableCommand[] {
    return [];
  }
}
