import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { codesTransformer, integerTransformer, jsonTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import {
  Disclosure,
  ExposureGround,
  FeedbackForm,
  InspectionKind,
  InspectionState,
  OrderIssuer,
  PublicationChannel,
  SubjectKind,
  VisitMethod,
} from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';
import { Consultation } from './consultation.type';

function subjectOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class SubjectFields extends Base {
    @Field(() => InspectionKind, { description: 'Regular, special or comprehensive (经常性、专项、综合).' })
    @Column('varchar')
    kind!: keyof typeof InspectionKind;

    @Field(() => SubjectKind, { description: 'What is inspected (督导对象类别).' })
    @Column('varchar')
    subjectKind!: keyof typeof SubjectKind;

    @Field(() => ID, {
      nullable: true,
      description: 'Id of the inspected school, null where none is inspected.',
    })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The inspected department or lower government as it signs in, null for others.',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Name of the inspected government or department, null for a school.',
    })
    @Column('varchar', { nullable: true })
    subjectName!: string | null;

    @Field(() => String, { description: 'Title (标题).' })
    @Column('varchar')
    title!: string;

    @Field(() => InspectionState, { description: 'Where it stands in its life cycle (状态).' })
    @Column('varchar')
    state!: keyof typeof InspectionState;

    @Field(() => ID, { nullable: true, description: 'Id of the annual plan that it carries out (年度计划).' })
    @Column('varchar', { nullable: true })
    planId!: string | null;

    @Field(() => Int, { nullable: true, description: 'Number of its item in that plan (计划项目).' })
    @Column({ type: 'bigint', nullable: true, transformer: integerTransformer })
    planItem!: number | null;

    @Field(() => Boolean, {
      nullable: true,
      description: 'Whether it was ordered out of turn, and stands in no plan (紧急督导).',
    })
    @Column('boolean', { default: false })
    isEmergency!: boolean;

    @Field(() => String, { nullable: true, description: 'Number of the order (指令文号).' })
    @Column('varchar', { nullable: true })
    orderNumber!: string | null;

    @Field(() => OrderIssuer, { nullable: true, description: 'Who gave the order (指令机关).' })
    @Column('varchar', { nullable: true })
    orderIssuer!: keyof typeof OrderIssuer | null;

    @Field(() => ID, { nullable: true, description: 'Id of the attachment with the order (指令原件).' })
    @Column('varchar', { nullable: true })
    orderAttachmentId!: string | null;
  }
  return SubjectFields;
}

function visitOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class VisitFields extends Base {
    @Field(() => Boolean, {
      nullable: true,
      description: 'Whether the unit was not told beforehand (随机督导).',
    })
    @Column('boolean')
    isUnannounced!: boolean;

    @Field(() => DateScalar, { description: 'Planned day of the visit (计划日期).' })
    @Column('varchar')
    scheduledOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the visit (实施日期).' })
    @Column('varchar', { nullable: true })
    visitedOn!: string | null;

    @Column({ type: 'varchar', transformer: codesTransformer })
    matters!: string[];

    @Field(() => [VisitMethod], { nullable: true, description: 'How the school was looked at (督导方式).' })
    @Column({ type: 'varchar', nullable: true, transformer: codesTransformer })
    visitMethods!: (keyof typeof VisitMethod)[] | null;

    @Field(() => String, { nullable: true, description: 'Record of the visit: what was seen (督导记录).' })
    @Column('text', { nullable: true })
    visitRecord!: string | null;

    @Field(() => String, { nullable: true, description: 'What was done well (亮点).' })
    @Column('text', { nullable: true })
    highlights!: string | null;

    @Field(() => String, { nullable: true, description: 'What was advised (建议).' })
    @Column('text', { nullable: true })
    advice!: string | null;
  }
  return VisitFields;
}

function stepOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class StepFields extends Base {
    @Field(() => DateScalar, { nullable: true, description: 'Last day for the self-evaluation (自评期限).' })
    @Column('varchar', { nullable: true })
    selfEvaluationDueOn!: string | null;

    @Field(() => String, { nullable: true, description: 'The unit’s self-evaluation (自评报告).' })
    @Column('text', { nullable: true })
    selfEvaluation!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was handed in (自评日期).' })
    @Column('varchar', { nullable: true })
    selfEvaluatedOn!: string | null;

    @Field(() => [Consultation], {
      nullable: true,
      description: 'How opinions were gathered (征求意见情况).',
    })
    @Column('text', { nullable: true, transformer: jsonTransformer })
    consultations!: Consultation[] | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day the consultation ended (征求意见日期).' })
    @Column('varchar', { nullable: true })
    consultedOn!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'What the team came to, before it was told to the unit (评议意见).',
    })
    @Column('text', { nullable: true })
    deliberation!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day the deliberation ended (评议日期).' })
    @Column('varchar', { nullable: true })
    deliberatedOn!: string | null;

    @Field(() => FeedbackForm, { nullable: true, description: 'How it was fed back (反馈形式).' })
    @Column('varchar', { nullable: true })
    feedbackForm!: keyof typeof FeedbackForm | null;

    @Field(() => String, { nullable: true, description: 'The team’s preliminary opinion (初步督导意见).' })
    @Column('text', { nullable: true })
    feedback!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day the unit received it (反馈日期).' })
    @Column('varchar', { nullable: true })
    feedbackOn!: string | null;

    @Field(() => String, { nullable: true, description: 'The unit’s defence (申辩).' })
    @Column('text', { nullable: true })
    defence!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the defence (申辩日期).' })
    @Column('varchar', { nullable: true })
    defendedOn!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'Day the unit waived its defence (放弃申辩日期).',
    })
    @Column('varchar', { nullable: true })
    defenceWaivedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'The institution’s opinion (督导意见).' })
    @Column('text', { nullable: true })
    opinion!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the opinion letter (意见书日期).' })
    @Column('varchar', { nullable: true })
    opinionIssuedOn!: string | null;
  }
  return StepFields;
}

function reportOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class ReportFields extends Base {
    @Field(() => DateScalar, { nullable: true, description: 'Day of the report (报告日期).' })
    @Column('varchar', { nullable: true })
    reportedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'Summary of the inspection report (督导报告摘要).' })
    @Column('text', { nullable: true })
    summary!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The own government to which it was reported (提交的本级政府).',
    })
    @Column('varchar', { nullable: true })
    reportedToGovernment!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'The superior institution with which it was filed (备案的上级机构).',
    })
    @Column('varchar', { nullable: true })
    reportedToSuperior!: string | null;

    @Field(() => Boolean, {
      nullable: true,
      description: 'Whether the report tells of a minor: then a redacted text is published (涉及未成年人).',
    })
    @Column('boolean', { default: false })
    minorInvolved!: boolean;

    @Field(() => String, {
      nullable: true,
      description: 'The summary before anything was redacted, null when nothing was (未隐去的摘要).',
    })
    @Column('text', { nullable: true })
    unredactedSummary!: string | null;

    @Field(() => Disclosure, {
      nullable: true,
      description: 'Whether the report may be disclosed (公开属性).',
    })
    @Column('varchar')
    disclosure!: keyof typeof Disclosure;

    @Field(() => DateScalar, { nullable: true, description: 'Day the report was published (公开日期).' })
    @Column('varchar', { nullable: true })
    publishedOn!: string | null;

    @Field(() => PublicationChannel, { nullable: true, description: 'Where it was published (公开渠道).' })
    @Column('varchar', { nullable: true })
    publicationChannel!: keyof typeof PublicationChannel | null;

    @Field(() => [PublicationChannel], { nullable: true, description: 'Where else (其他公开渠道).' })
    @Column({ type: 'varchar', nullable: true, transformer: codesTransformer })
    otherChannels!: (keyof typeof PublicationChannel)[] | null;

    @Field(() => ExposureGround, {
      nullable: true,
      description: 'Why it was exposed in the news (曝光情形).',
    })
    @Column('varchar', { nullable: true })
    exposureGround!: keyof typeof ExposureGround | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was exposed (曝光日期).' })
    @Column('varchar', { nullable: true })
    exposedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'In which medium (曝光媒体).' })
    @Column('varchar', { nullable: true })
    exposureMedium!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was closed (办结日期).' })
    @Column('varchar', { nullable: true })
    closedOn!: string | null;
  }
  return ReportFields;
}

type FieldsOf<On extends (Base: ProcessRecordClass) => abstract new () => object> = InstanceType<
  ReturnType<On>
>;

/** An inspection: whom and on what ground, the visit, the steps, what was reported. */
export type InspectionFields = Placed &
  FieldsOf<typeof subjectOn> &
  FieldsOf<typeof visitOn> &
  FieldsOf<typeof stepOn> &
  FieldsOf<typeof reportOn>;

const withSubject = fieldsOfBothSides(subjectOn);
const withVisit = fieldsOfBothSides(visitOn);
const withSteps = fieldsOfBothSides(stepOn);
const withReport = fieldsOfBothSides(reportOn);

export const inspectionFields = <B extends ProcessRecordClass>(Base: B) =>
  withReport(withSteps(withVisit(withSubject(Base))));
