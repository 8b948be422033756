import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput } from '../../kernel/records/command';
import {
  Aggravation,
  ContestOutcome,
  PersonAccountability,
  PublicationChannel,
  UnitAccountability,
} from '../enums';

@InputType({ description: 'The investigation group is formed (成立调查组).' })
export class FormInvestigationGroupInput extends ChangeInput {
  @Field(() => [ID], { description: 'Ids of the inspectors in it: 2 to 20.' })
  memberIds!: string[];
}

@InputType({ description: 'What the investigation found (调查认定).' })
export class RecordInvestigationInput extends ChangeInput {
  @Field(() => String, { description: 'The facts, up to 20,000 characters.' })
  investigation!: string;
}

@InputType({ description: 'No case is opened (不予问责).' })
export class DeclineCaseInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'By what a unit and persons are held accountable (问责方式).' })
export class AccountabilityFormsInput {
  @Field(() => [UnitAccountability], { description: 'The unit.' })
  unit!: (keyof typeof UnitAccountability)[];

  @Field(() => [PersonAccountability], { description: 'Persons in charge.' })
  persons!: (keyof typeof PersonAccountability)[];

  @Field(() => String, {
    nullable: true,
    description: 'Which persons, by name or post, up to 500 characters; needed for forms for persons.',
  })
  responsiblePersons?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The education authority to replace the head, or the licensing authority, up to 60 characters.',
  })
  routedTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The circumstance of the law on private education, up to 500 characters; needed to revoke a licence.',
  })
  secondBasis?: string | null;

  @Field(() => [Aggravation], {
    nullable: true,
    description: 'What aggravates it; the second time within a year is counted from the records.',
  })
  aggravations?: (keyof typeof Aggravation)[] | null;
}

@InputType({ description: 'The unit is informed of facts, basis and intended forms (告知拟问责事项).' })
export class InformUnitInput extends ChangeInput {
  @Field(() => String, { description: 'On what law it rests, up to 2,000 characters.' })
  legalBasis!: string;

  @Field(() => AccountabilityFormsInput, { description: 'What is intended.' })
  forms!: AccountabilityFormsInput;
}

@InputType({ description: 'The unit defends itself (陈述申辩).' })
export class SubmitCaseDefenceInput extends ChangeInput {
  @Field(() => String, { description: 'The defence, up to 20,000 characters.' })
  defence!: string;
}

@InputType({ description: 'What a member unit says (成员单位意见).' })
export class MemberUnitOpinionInput {
  @Field(() => String, { description: 'The member unit, up to 60 characters.' })
  unit!: string;

  @Field(() => String, { description: 'Its opinion, up to 2,000 characters.' })
  opinion!: string;
}

@InputType({ description: 'The member units were consulted (征求成员单位意见).' })
export class ConsultMemberUnitsInput extends ChangeInput {
  @Field(() => [MemberUnitOpinionInput], { description: 'What each of them says: 1 to 30.' })
  opinions!: MemberUnitOpinionInput[];

  @Field(() => AccountabilityFormsInput, {
    nullable: true,
    description:
      'What is intended now, after defence and opinions: nothing that the unit was not informed of. As before when omitted.',
  })
  forms?: AccountabilityFormsInput | null;
}

@InputType({ description: 'Chair or vice-chair approves (批准问责).' })
export class ApproveDecisionInput extends ChangeInput {}

@InputType({ description: 'Chair or vice-chair sends a case back (退回).' })
export class ReturnCaseInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The approved decision is issued (作出问责决定).' })
export class DecideCaseInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day it takes effect.' })
  effectiveOn!: string;
}

@InputType({ description: 'The unit has received the decision (签收问责决定).' })
export class AcknowledgeDecisionInput extends ChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'Day it was received; today when omitted.' })
  receivedOn?: string | null;
}

@InputType({ description: 'The decision was executed (执行问责决定).' })
export class ExecuteDecisionInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day it was executed.' })
  executedOn!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the interview that is a form of it.' })
  interviewId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the notification that is a form of it.' })
  notificationId?: string | null;
}

@InputType({ description: 'The result is disclosed to the public (公布问责结果).' })
export class DiscloseDecisionInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of disclosure.' })
  disclosedOn!: string;

  @Field(() => PublicationChannel, { description: 'Where.' })
  channel!: keyof typeof PublicationChannel;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a minor is involved.' })
  minorInvolved!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'What the public reads instead of the summary, up to 5,000 characters; needed where a minor is involved.',
  })
  publicSummary?: string | null;
}

@InputType({ description: 'What an appeal to the office one level up came to (申诉结果).' })
export class RecordContestOutcomeInput extends ChangeInput {
  @Field(() => ContestOutcome, { description: 'The outcome.' })
  outcome!: keyof typeof ContestOutcome;

  @Field(() => String, { description: 'The number of its decision, up to 120 characters.' })
  reference!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day that decision was received; today when omitted.',
  })
  receivedOn?: string | null;
}

@InputType({ description: 'The decision is put right after a review or an appeal (纠正问责决定).' })
export class CorrectDecisionInput extends ChangeInput {
  @Field(() => String, { description: 'What is decided now and why, up to 5,000 characters.' })
  summary!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the public reads instead of the summary, up to 5,000 characters; needed where it reads another text already.',
  })
  publicSummary?: string | null;

  @Field(() => AccountabilityFormsInput, {
    nullable: true,
    description: 'What is decided now, where the decision was changed; as before when omitted.',
  })
  forms?: AccountabilityFormsInput | null;
}

@InputType({ description: 'The case is archived (归档).' })
export class ArchiveCaseInput extends ChangeInput {}
