import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import {
  Disclosure,
  InspectionKind,
  Organiser,
  PlanTrigger,
  SubjectKind,
  SupervisionFunction,
} from '../enums';

@InputType({ description: 'A planned inspection (计划项目).' })
export class PlanItemInput {
  @Field(() => Int, { description: 'Its number: the same in every edition of the plan, each once.' })
  number!: number;

  @Field(() => String, { description: 'What is inspected, up to 100 characters.' })
  title!: string;

  @Field(() => InspectionKind, { description: 'Regular, special or comprehensive.' })
  kind!: keyof typeof InspectionKind;

  @Field(() => SupervisionFunction, { description: 'Which function it serves.' })
  function!: keyof typeof SupervisionFunction;

  @Field(() => SubjectKind, { description: 'Schools, lower governments or departments.' })
  subjectKind!: keyof typeof SubjectKind;

  @Field(() => Organiser, { defaultValue: 'OFFICE', description: 'Who organises it.' })
  organiser!: keyof typeof Organiser;

  @Field(() => Int, { description: 'The month it is planned for, 1 to 12.' })
  month!: number;

  @Field(() => [ID], { defaultValue: [], description: 'Ids of the schools, up to 500.' })
  schoolIds!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The lower governments or departments, up to 100: in the city districts’ codes and member units’ ids.',
  })
  unitNames!: string[];

  @Field(() => PlanTrigger, { nullable: true, description: 'Which compulsory trigger it answers.' })
  trigger?: keyof typeof PlanTrigger | null;

  @Field(() => String, { nullable: true, description: 'What that was, up to 500 characters.' })
  triggerNote?: string | null;
}

@InputType({ description: 'A compulsory trigger that did not arise (未发生的情形).' })
export class PlanAbsentTriggerInput {
  @Field(() => PlanTrigger, { description: 'Which one.' })
  trigger!: keyof typeof PlanTrigger;

  @Field(() => String, { description: 'What makes the office say so, up to 500 characters.' })
  statement!: string;
}

@InputType({ description: 'Why a planned inspection was not carried out (未实施项目).' })
export class PlanOmissionInput {
  @Field(() => Int, { description: 'Number of the item.' })
  number!: number;

  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}

/** What a plan says: of a new one, of a draft that is changed. */
export interface PlanContent {
  title: string;
  items: PlanItemInput[];
  absentTriggers: PlanAbsentTriggerInput[];
  lastYearResults?: string | null;
  disclosure: keyof typeof Disclosure;
}

/** Adds what a plan says to the input of a command. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript knows a mixin by these arguments
function withContent<B extends abstract new (...args: any[]) => object>(Base: B) {
  @InputType()
  abstract class Content extends Base implements PlanContent {
    @Field(() => String, { description: 'Title, up to 100 characters.' })
    title!: string;

    @Field(() => [PlanItemInput], { defaultValue: [], description: 'What is planned, up to 200 items.' })
    items!: PlanItemInput[];

    @Field(() => [PlanAbsentTriggerInput], {
      defaultValue: [],
      description: 'Which of the four compulsory triggers did not arise: each of the others has an item.',
    })
    absentTriggers!: PlanAbsentTriggerInput[];

    @Field(() => String, {
      nullable: true,
      description: 'How the results of the year before enter it, up to 5,000 characters.',
    })
    lastYearResults?: string | null;

    @Field(() => Disclosure, {
      defaultValue: 'NOT_PUBLIC',
      description: 'Who may have the plan once it is approved.',
    })
    disclosure!: keyof typeof Disclosure;
  }
  return Content;
}

@InputType({ description: 'The draft of a district’s plan (起草年度计划).' })
export class DraftAnnualPlanInput extends withContent(CommandInput) {
  @Field(() => ID, { description: 'Code of the district whose plan it is.' })
  district!: string;

  @Field(() => Int, { description: 'The year, this one or a later one.' })
  year!: number;
}

@InputType({ description: 'The draft of the city’s plan (起草市级年度计划).' })
export class DraftMunicipalAnnualPlanInput extends withContent(CommandInput) {
  @Field(() => Int, { description: 'The year, this one or a later one.' })
  year!: number;
}

@InputType({ description: 'A draft as it is from now on (修改年度计划草案).' })
export class UpdateAnnualPlanInput extends withContent(ChangeInput) {}

@InputType({ description: 'The draft goes to the government (报批年度计划).' })
export class ProposeAnnualPlanInput extends ChangeInput {}

@InputType({ description: 'The government approves (批准年度计划).' })
export class ApproveAnnualPlanInput extends ChangeInput {}

@InputType({ description: 'The government returns the plan (退回年度计划).' })
export class ReturnAnnualPlanInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A returned plan becomes a draft again (重新修改年度计划).' })
export class ReviseAnnualPlanInput extends ChangeInput {}

@InputType({ description: 'A plan in force gets a new edition, to be drafted and approved (调整年度计划).' })
export class AmendAnnualPlanInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The year’s plan is completed (完成年度计划).' })
export class CompleteAnnualPlanInput extends ChangeInput {
  @Field(() => String, { description: 'The year’s summary, up to 10,000 characters.' })
  summary!: string;

  @Field(() => [PlanOmissionInput], {
    defaultValue: [],
    description: 'Special and comprehensive inspections that were not carried out, each with its reason.',
  })
  omissions!: PlanOmissionInput[];
}
