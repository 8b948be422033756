import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { integerTransformer } from '../database/transformers';
import { DateTimeScalar } from '../graphql/scalars';

/** What every record has: an id for good, and a version that each change raises by one. */
@ObjectType()
export abstract class VersionedRecord {
  @Field(() => ID, { description: 'Global id: opaque, never changed, never used again.' })
  @PrimaryColumn('varchar')
  id!: string;

  @Field(() => Int, {
    description: 'Raised by one with each change; a command that changes the record expects it.',
  })
  @Column({ type: 'bigint', transformer: integerTransformer })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the record was created.' })
  @Column('varchar')
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When the record was last changed.' })
  @Column('varchar')
  updatedAt!: string;
}
