import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { FindingDisposition, PublicationChannel } from '../enums';

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

@InputType({ description: 'The record of a visit (督导记录).' })
export class RecordVisitInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of the visit.' })
  visitedOn!: string;

  @Field(() => String, { description: 'What was seen, up to 5,000 characters.' })
  visitRecord!: string;

  @Field(() => [FindingInput], { defaultValue: [], description: 'The problems found; at most 50.' })
  findings!: FindingInput[];
}

@InputType({ description: 'A report to publish (公开督导报告).' })
export class PublishInspectionInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of publication.' })
  publishedOn!: string;

  @Field(() => PublicationChannel, { description: 'Where it is published.' })
  publicationChannel!: keyof typeof PublicationChannel;
}

@InputType({ description: 'An inspection to close (办结督导).' })
export class CloseInspectionInput extends ChangeInput {}

@InputType({ description: 'An inspection to cancel before the visit (取消督导).' })
export class CancelInspectionInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'The report of an inspection (督导报告).' })
export class ReportInspectionInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of the report.' })
  reportedOn!: string;

  @Field(() => String, { description: 'The report’s summary, up to 5,000 characters.' })
  summary!: string;
}
