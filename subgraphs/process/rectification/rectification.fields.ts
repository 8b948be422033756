import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { FollowUpResult, RectificationState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class RectificationFields extends Base {
    @Field(() => ID, { description: 'Id of the finding to be put right.' })
    @Column('varchar')
    findingId!: string;

    @Field(() => ID, { description: 'Id of the inspection of that finding.' })
    @Column('varchar')
    inspectionId!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the school that has to put it right.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The unit that has to put it right, where it is no school: id, code or name (单位).',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => RectificationState, { description: 'Where it stands in its life cycle (整改状态).' })
    @Column('varchar')
    state!: keyof typeof RectificationState;

    @Field(() => String, { nullable: true, description: 'What is required (整改要求).' })
    @Column('text')
    requirement!: string;

    @Field(() => DateScalar, { description: 'Day it was ordered (下达日期).' })
    @Column('varchar')
    orderedOn!: string;

    @Field(() => DateScalar, { description: 'Last day in time (整改期限).' })
    @Column('varchar')
    dueOn!: string;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'The first deadline, kept when it is extended (原定期限).',
    })
    @Column('varchar')
    firstDueOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day the unit began (开始日期).' })
    @Column('varchar', { nullable: true })
    begunOn!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'Day the unit was done, by its own word (整改结束日期).',
    })
    @Column('varchar', { nullable: true })
    finishedOn!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day the unit reported (报告日期).' })
    @Column('varchar', { nullable: true })
    reportedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'The unit’s rectification report (整改报告).' })
    @Column('text', { nullable: true })
    reportText!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'Day the unit itself published how it rectified (单位公布日期).',
    })
    @Column('varchar', { nullable: true })
    unitPublishedOn!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was verified (核查日期).' })
    @Column('varchar', { nullable: true })
    verifiedOn!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the inspector who verified it (核查人).' })
    @Column('varchar', { nullable: true })
    verifierId!: string | null;

    @Field(() => String, { nullable: true, description: 'What the verification found (核查意见).' })
    @Column('text', { nullable: true })
    verificationNote!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was looked at again (复查日期).' })
    @Column('varchar', { nullable: true })
    followedUpOn!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'Id of the inspector who looked at it again: not the one who verified it (复查人).',
    })
    @Column('varchar', { nullable: true })
    reviewerId!: string | null;

    @Field(() => FollowUpResult, {
      nullable: true,
      description: 'Whether the rectification lasted (复查结果).',
    })
    @Column('varchar', { nullable: true })
    followUpResult!: keyof typeof FollowUpResult | null;

    @Field(() => String, { nullable: true, description: 'The authority that has to see to it (主管部门).' })
    @Column('varchar', { nullable: true })
    competentAuthority!: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        'How that authority guided and pressed the unit, last; earlier ones are in the timeline (指导督促情况).',
    })
    @Column('text', { nullable: true })
    guidance!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of that guidance (指导日期).' })
    @Column('varchar', { nullable: true })
    guidedOn!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description:
        'Day the authority was flagged as jointly liable; null where it is not (认定连带责任日期).',
    })
    @Column('varchar', { nullable: true })
    jointlyLiableOn!: string | null;

    @Field(() => String, { nullable: true, description: 'Why it is jointly liable (连带责任事由).' })
    @Column('text', { nullable: true })
    liabilityNote!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was closed (销号日期).' })
    @Column('varchar', { nullable: true })
    closedOn!: string | null;
  }
  return RectificationFields;
}

/** The rectification of one finding. */
export type RectificationFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const rectificationFields = fieldsOfBothSides(fieldsOn);
