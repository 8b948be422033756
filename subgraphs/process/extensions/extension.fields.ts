import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ExtensionState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class ExtensionFields extends Base {
    @Field(() => ID, { nullable: true, description: 'Id of the rectification that is to have more time.' })
    @Column('varchar')
    rectificationId!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the inspection behind it.' })
    @Column('varchar')
    inspectionId!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the school that asks.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The unit that asks, where it is no school: id, code or name (单位).',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => ExtensionState, {
      nullable: true,
      description: 'Where it stands in its life cycle (延期状态).',
    })
    @Column('varchar')
    state!: keyof typeof ExtensionState;

    @Field(() => String, { nullable: true, description: 'Why more time is needed (申请理由).' })
    @Column('text')
    reason!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the request (申请日期).' })
    @Column('varchar')
    requestedOn!: string;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'The deadline that stood at the request (原期限).',
    })
    @Column('varchar')
    formerDueOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'The deadline asked for (申请期限).' })
    @Column('varchar')
    requestedDueOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'The deadline granted (批准期限).' })
    @Column('varchar', { nullable: true })
    grantedDueOn!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the decision (决定日期).' })
    @Column('varchar', { nullable: true })
    decidedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'What the office said to it (审批意见).' })
    @Column('text', { nullable: true })
    decisionNote!: string | null;
  }
  return ExtensionFields;
}

/** A request for more time to rectify. */
export type ExtensionFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const extensionFields = fieldsOfBothSides(fieldsOn);
