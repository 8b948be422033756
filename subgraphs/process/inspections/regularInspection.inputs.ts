import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import type { InputCheck } from '../../kernel/inputCheck';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { VisitMethod } from '../enums';
import { checkFinding } from './inspection.findings';
import { FindingInput } from './inspection.inputs';

@InputType({ description: 'A regular inspection to schedule (安排经常性督导).' })
export class ScheduleInspectionInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the school.' })
  schoolId!: string;

  @Field(() => String, { description: 'Title, up to 100 characters.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Planned day of the visit.' })
  scheduledOn!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the school is not told beforehand.' })
  isUnannounced!: boolean;

  @Field(() => [ID], { description: 'Ids of the team’s inspectors, the leader first; at most 20.' })
  inspectorIds!: string[];

  @Field(() => [String], { description: 'Codes of the matters, of the register for this kind of school.' })
  matters!: string[];
}

@InputType({ description: 'The record of a visit (督导记录).' })
export class RecordVisitInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of the visit.' })
  visitedOn!: string;

  @Field(() => String, { description: 'What was seen, up to 5,000 characters.' })
  visitRecord!: string;

  @Field(() => [VisitMethod], { defaultValue: [], description: 'How the school was looked at.' })
  visitMethods!: (keyof typeof VisitMethod)[];

  @Field(() => String, { nullable: true, description: 'What was done well, up to 2,000 characters.' })
  highlights?: string | null;

  @Field(() => String, { nullable: true, description: 'What was advised, up to 2,000 characters.' })
  advice?: string | null;

  @Field(() => [FindingInput], { defaultValue: [], description: 'The problems found; at most 50.' })
  findings!: FindingInput[];
}

@InputType({ description: 'A visit that was neither scheduled nor told to the school (随机督导).' })
export class RecordUnannouncedVisitInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the school.' })
  schoolId!: string;

  @Field(() => String, { description: 'Title, up to 100 characters.' })
  title!: string;

  @Field(() => [ID], { description: 'Ids of the team’s inspectors, the leader first; at most 20.' })
  inspectorIds!: string[];

  @Field(() => [String], { description: 'Codes of the matters, of the register for this kind of school.' })
  matters!: string[];

  @Field(() => DateScalar, { description: 'Day of the visit.' })
  visitedOn!: string;

  @Field(() => String, { description: 'What was seen, up to 5,000 characters.' })
  visitRecord!: string;

  @Field(() => [VisitMethod], { defaultValue: [], description: 'How the school was looked at.' })
  visitMethods!: (keyof typeof VisitMethod)[];

  @Field(() => String, { nullable: true, description: 'What was done well, up to 2,000 characters.' })
  highlights?: string | null;

  @Field(() => String, { nullable: true, description: 'What was advised, up to 2,000 characters.' })
  advice?: string | null;

  @Field(() => [FindingInput], { defaultValue: [], description: 'The problems found; at most 50.' })
  findings!: FindingInput[];
}

@InputType({ description: 'The report of an inspection (督导报告).' })
export class ReportInspectionInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of the report.' })
  reportedOn!: string;

  @Field(() => String, { description: 'The report’s summary, up to 5,000 characters.' })
  summary!: string;
}

/** Checks in place what a visit's record says. */
export function checkVisit(check: InputCheck, input: RecordVisitInput | RecordUnannouncedVisitInput): void {
  input.visitRecord = check.longText('visitRecord', input.visitRecord, 5000);
  if (input.highlights != null) input.highlights = check.longText('highlights', input.highlights, 2000);
  if (input.advice != null) input.advice = check.longText('advice', input.advice, 2000);
  check.size('findings', input.findings, 50);
  input.findings.forEach((finding, i) => checkFinding(check, `findings.${i}`, finding));
}
