import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { SubgraphContext } from '../kernel/context';
import { AvailableCommand } from '../kernel/records/command';
import { VersionedRecord } from '../kernel/records/record';
import { TransitionEntry, timelineOf } from '../kernel/records/transition';
import { commandsOn } from './availableCommands';
import { District } from './districts/district.type';

/** What every record of a district has. */
@ObjectType()
export abstract class DistrictRecord extends VersionedRecord {
  @Field(() => ID, { description: 'The code of the district that keeps the record (区县代码).' })
  @Column('varchar')
  districtCode!: string;

  @Field(() => District, { nullable: true, description: 'The district that keeps the record (区县).' })
  get district(): District {
    return { code: this.districtCode };
  }

  @Field(() => [AvailableCommand], {
    description: 'The commands that the caller may give on the record as it stands (可执行操作).',
  })
  availableCommands(@Ctx() context: SubgraphContext): Promise<AvailableCommand[]> {
    return commandsOn(context, this);
  }

  @Field(() => [TransitionEntry], {
    nullable: true,
    description: 'The record’s steps through its life cycle, the first one first (流转记录).',
  })
  timeline(@Ctx() context: SubgraphContext): Promise<TransitionEntry[]> {
    return timelineOf(context, this.id);
  }
}
