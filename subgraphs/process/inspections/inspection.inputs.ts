import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import {
  ConsultationForm,
  ConsultedGroup,
  ExposureGround,
  FeedbackForm,
  FindingDisposition,
  InspectionKind,
  OrderIssuer,
  PublicationChannel,
  SubjectKind,
} from '../enums';

@InputType({ description: 'A problem found on a visit (发现的问题).' })
export class FindingInput {
  @Field(() => String, { description: 'Code of the matter that it belongs to.' })
  category!: string;

  @Field(() => String, { description: 'What was found, up to 2,000 characters.' })
  description!: string;

  @Field(() => FindingDisposition, { description: 'What the inspector does about it.' })
  disposition!: keyof typeof FindingDisposition;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is a safety hazard.' })
  isHazard!: boolean;
}

/** What a draft says, on either side; each adds how it names whom it inspects. */
@InputType()
export abstract class InspectionDraftInput extends CommandInput {
  @Field(() => InspectionKind, { description: 'Special or comprehensive.' })
  kind!: keyof typeof InspectionKind;

  @Field(() => SubjectKind, { description: 'What is inspected.' })
  subjectKind!: keyof typeof SubjectKind;

  @Field(() => ID, { nullable: true, description: 'Id of the school, where one is inspected.' })
  schoolId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the government or department, where one is inspected; up to 60 characters.',
  })
  subjectName?: string | null;

  @Field(() => String, { description: 'Title, up to 100 characters.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Planned day of the site visit.' })
  scheduledOn!: string;

  @Field(() => [String], { description: 'Codes of the matters, of the register for this subject.' })
  matters!: string[];
}

@InputType({ description: 'A special or comprehensive inspection to draft (起草专项、综合督导).' })
export class DraftInspectionInput extends InspectionDraftInput {
  @Field(() => ID, { description: 'Code of the district that inspects.' })
  district!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The government or department as it signs in; it then reads what is addressed to it.',
  })
  unitId?: string | null;
}

@InputType({ description: 'A special or comprehensive inspection by the city to draft (起草市级督导).' })
export class DraftMunicipalInspectionInput extends InspectionDraftInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the inspected district, where a district’s government is inspected.',
  })
  districtCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the member unit, where one is inspected.' })
  unitId?: string | null;
}

@InputType({ description: 'An inspection out of turn, by order of the government (紧急督导指令).' })
export class OrderInspectionInput extends DraftInspectionInput {
  @Field(() => String, { description: 'Number of the order, up to 60 characters.' })
  orderNumber!: string;
}

@InputType({
  description: 'An inspection out of turn, by order of the city’s government (市级紧急督导指令).',
})
export class OrderMunicipalInspectionInput extends DraftMunicipalInspectionInput {
  @Field(() => String, { description: 'Number of the order, up to 60 characters.' })
  orderNumber!: string;
}

@InputType({ description: 'What changes in a draft; what is left out stays (修改督导方案).' })
export class UpdateInspectionInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Title, up to 100 characters.' })
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned day of the site visit.' })
  scheduledOn?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the matters.' })
  matters?: string[] | null;
}

@InputType({ description: 'The order for an inspection that stands in no plan (紧急督导指令).' })
export class EmergencyOrderInput {
  @Field(() => String, { description: 'Its number, up to 60 characters.' })
  number!: string;

  @Field(() => OrderIssuer, { description: 'Who gave it.' })
  issuer!: keyof typeof OrderIssuer;

  @Field(() => ID, { description: 'Id of the attachment with the order.' })
  attachmentId!: string;
}

@InputType({ description: 'Where an inspection stands in the plan, or the order for it (列入计划).' })
export class PlanInspectionInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'Id of the approved annual plan; not for an emergency.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the item in that plan.' })
  planItem?: number | null;

  @Field(() => EmergencyOrderInput, { nullable: true, description: 'The order, for an emergency.' })
  order?: EmergencyOrderInput | null;
}

@InputType({ description: 'Who inspects (组成督导小组).' })
export class NameInspectionTeamInput extends ChangeInput {
  @Field(() => [ID], { description: 'Ids of the team’s inspectors, the leader first; at most 20.' })
  inspectorIds!: string[];
}

@InputType({ description: 'The inspection notice (发督导通知).' })
export class IssueInspectionNoticeInput extends ChangeInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for the self-evaluation; 15 days from today when omitted.',
  })
  selfEvaluationDueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the notice says besides matters, day and team, up to 5,000 characters.',
  })
  text?: string | null;
}

@InputType({ description: 'The unit’s self-evaluation (提交自评报告).' })
export class SubmitSelfEvaluationInput extends ChangeInput {
  @Field(() => String, { description: 'The self-evaluation, up to 10,000 characters.' })
  selfEvaluation!: string;
}

@InputType({ description: 'The team goes on site (开始现场考察).' })
export class StartSiteVisitInput extends ChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'Its first day; today when omitted.' })
  visitedOn?: string | null;
}

@InputType({ description: 'A problem to record (记录问题).' })
export class RecordFindingInput extends ChangeInput {
  @Field(() => FindingInput, { description: 'What was found.' })
  finding!: FindingInput;
}

@InputType({ description: 'How one group was consulted (征求意见).' })
export class ConsultationInput {
  @Field(() => ConsultationForm, { description: 'On the web, in the press, at a meeting, by questionnaire.' })
  form!: keyof typeof ConsultationForm;

  @Field(() => ConsultedGroup, { description: 'Whose opinion was asked.' })
  group!: keyof typeof ConsultedGroup;

  @Field(() => DateScalar, { description: 'The day, or the last one.' })
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'How many took part.' })
  participants?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether heads of the unit were present.' })
  headsPresent!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether teachers were present.' })
  teachersPresent!: boolean;

  @Field(() => String, { description: 'What was said, without names, up to 2,000 characters.' })
  summary!: string;
}

@InputType({ description: 'The public consultation (征求公众意见).' })
export class RecordConsultationInput extends ChangeInput {
  @Field(() => [ConsultationInput], { description: 'Everything that was gathered; at most 20.' })
  consultations!: ConsultationInput[];
}

@InputType({ description: 'What the team came to (督导小组评议).' })
export class DeliberateInspectionInput extends ChangeInput {
  @Field(() => String, { description: 'The preliminary opinion, up to 10,000 characters.' })
  deliberation!: string;
}

@InputType({ description: 'What is fed back on one finding (逐项反馈).' })
export class FindingFeedbackInput {
  @Field(() => ID, { description: 'Id of the finding.' })
  findingId!: string;

  @Field(() => String, { description: 'What is said of it, up to 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'The feedback to the unit (反馈初步督导意见).' })
export class GiveFeedbackInput extends ChangeInput {
  @Field(() => FeedbackForm, { description: 'In writing or at a meeting.' })
  form!: keyof typeof FeedbackForm;

  @Field(() => String, { description: 'The preliminary opinion, up to 10,000 characters.' })
  feedback!: string;

  @Field(() => [FindingFeedbackInput], { defaultValue: [], description: 'On every finding; at most 100.' })
  findings!: FindingFeedbackInput[];
}

@InputType({ description: 'The unit’s defence (申辩).' })
export class SubmitDefenceInput extends ChangeInput {
  @Field(() => String, { description: 'The defence, up to 10,000 characters.' })
  defence!: string;
}

@InputType({ description: 'The unit has nothing to say in its defence (放弃申辩).' })
export class WaiveDefenceInput extends ChangeInput {}

@InputType({ description: 'The opinion letter (发督导意见书).' })
export class IssueOpinionInput extends ChangeInput {
  @Field(() => String, {
    description: 'The institution’s opinion, with what is to be put right and until when; up to 10,000.',
  })
  opinion!: string;
}

@InputType({ description: 'The report, to its two recipients (提交督导报告).' })
export class FileInspectionReportInput extends ChangeInput {
  @Field(() => String, { description: 'The report’s summary, up to 5,000 characters.' })
  summary!: string;

  @Field(() => String, { description: 'The own government, up to 60 characters.' })
  government!: string;

  @Field(() => String, { description: 'The superior institution, up to 60 characters.' })
  superior!: string;
}

@InputType({ description: 'A report to publish (公开督导报告).' })
export class PublishInspectionInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of publication.' })
  publishedOn!: string;

  @Field(() => PublicationChannel, { description: 'Where it is published.' })
  publicationChannel!: keyof typeof PublicationChannel;

  @Field(() => [PublicationChannel], { defaultValue: [], description: 'Where else.' })
  otherChannels!: (keyof typeof PublicationChannel)[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the report tells of a minor.' })
  minorInvolved!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What is published where a minor is involved: nobody can be told from it; up to 5,000.',
  })
  redactedSummary?: string | null;
}

@InputType({ description: 'An exposure in the news (新闻曝光).' })
export class ExposeInspectionInput extends ChangeInput {
  @Field(() => ExposureGround, { description: 'Why.' })
  ground!: keyof typeof ExposureGround;

  @Field(() => String, { description: 'In which medium, up to 60 characters.' })
  medium!: string;

  @Field(() => DateScalar, { description: 'On which day.' })
  exposedOn!: string;
}

@InputType({ description: 'An inspection to close (办结督导).' })
export class CloseInspectionInput extends ChangeInput {}

@InputType({ description: 'An inspection to cancel before the visit (取消督导).' })
export class CancelInspectionInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}
