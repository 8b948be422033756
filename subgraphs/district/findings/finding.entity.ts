import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { DistrictRecord } from '../districtRecord';
import { FindingDisposition } from '../enums';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A problem that an inspection found (问题). Its state is its rectification’s.',
})
@Entity('finding')
export class Finding extends DistrictRecord {
  @Field(() => ID, { description: 'Id of the inspection that found it.' })
  @Column('varchar')
  inspectionId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the school it was found at.' })
  @Column('varchar', { nullable: true })
  schoolId!: string | null;

  @Column('varchar')
  categoryList!: string;

  @Column('varchar')
  categoryCode!: string;

  @Column({ type: 'bigint', transformer: integerTransformer })
  categoryVersion!: number;

  @Field(() => String, { nullable: true, description: 'What was found (问题描述).' })
  @Column('text')
  description!: string;

  @Field(() => FindingDisposition, {
    nullable: true,
    description: 'What the inspector did about it (处置方式).',
  })
  @Column('varchar')
  disposition!: keyof typeof FindingDisposition;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a safety hazard, to be pressed at once (安全隐患).',
  })
  @Column('boolean')
  isHazard!: boolean;

  @Field(() => DateScalar, { description: 'Day it was recorded (记录日期).' })
  @Column('varchar')
  recordedOn!: string;
}
