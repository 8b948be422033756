import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { FindingDisposition } from '../enums';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A problem that an inspection by the city found (市级督导发现的问题).',
})
@Entity('finding')
export class MunicipalFinding extends MunicipalRecord {
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

  @Field(() => FindingDisposition, { nullable: true, description: 'What was done about it (处置方式).' })
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
