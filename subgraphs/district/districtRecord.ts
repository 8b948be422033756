import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { processRecord } from '../process/processRecord';
import { District } from './districts/district.type';
import { DISTRICT } from './side';

/** What every record of a district has. */
@ObjectType()
export abstract class DistrictRecord extends processRecord(DISTRICT) {
  @Field(() => ID, { description: 'The code of the district that keeps the record (区县代码).' })
  @Column('varchar')
  districtCode!: string;

  @Field(() => District, { nullable: true, description: 'The district that keeps the record (区县).' })
  get district(): District {
    return { code: this.districtCode };
  }
}
