import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { ContestOutcome, PersonAccountability, UnitAccountability } from '../enums';

/** What a review and an appeal say alike. */
@InputType()
export abstract class ContestInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the case whose decision is contested.' })
  caseId!: string;

  @Field(() => [UnitAccountability], { description: 'Which forms for the unit are contested.' })
  unitForms!: (keyof typeof UnitAccountability)[];

  @Field(() => [PersonAccountability], { description: 'Which forms for persons are contested.' })
  personForms!: (keyof typeof PersonAccountability)[];

  @Field(() => String, { description: 'Why, up to 10,000 characters.' })
  grounds!: string;
}

@InputType({ description: 'The unit asks for a review of a decision (申请复核).' })
export class RequestReviewInput extends ContestInput {}

@InputType({ description: 'The unit appeals to the office one level up (提出申诉).' })
export class RequestAppealInput extends ContestInput {
  @Field(() => DateScalar, {
    description: 'Day on which the unit received the decision, or the review decision where there was one.',
  })
  receivedOn!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a review was decided before.' })
  afterReview!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the school; the caller’s own when omitted.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit as it signs in; the caller’s own when omitted.' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit, up to 60 characters.' })
  subjectName?: string | null;
}

/** What decides a review or an appeal. */
@InputType()
export abstract class ContestDecisionInput extends ChangeInput {
  @Field(() => ContestOutcome, { description: 'What it comes to.' })
  outcome!: keyof typeof ContestOutcome;

  @Field(() => String, { description: 'Why, up to 10,000 characters.' })
  outcomeReason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the decision becomes, up to 2,000 characters; needed where it is changed.',
  })
  change?: string | null;
}

@InputType({ description: 'The office decides a review (作出复核决定).' })
export class DecideReviewInput extends ContestDecisionInput {}

@InputType({ description: 'The office one level up decides an appeal (作出申诉处理决定).' })
export class DecideAppealInput extends ContestDecisionInput {}
