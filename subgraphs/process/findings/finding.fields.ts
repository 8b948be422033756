import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { FindingDisposition } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class FindingFields extends Base {
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

    @Field(() => String, { nullable: true, description: 'What the unit was told of it (逐项反馈).' })
    @Column('text', { nullable: true })
    feedback!: string | null;
  }
  return FindingFields;
}

/** A problem that an inspection found. */
export type FindingFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const findingFields = fieldsOfBothSides(fieldsOn);
