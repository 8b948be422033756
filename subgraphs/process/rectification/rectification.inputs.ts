import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { FollowUpResult, Verdict } from '../enums';

@InputType({ description: 'The rectification decision on one finding (下达整改决定).' })
export class OrderRectificationInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the finding.' })
  findingId!: string;

  @Field(() => String, { description: 'What is required, up to 2,000 characters.' })
  requirement!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in time; 30 days from today when omitted.',
  })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that has to see to it, up to 60 characters.',
  })
  competentAuthority?: string | null;
}

@InputType({ description: 'The unit begins (开始整改).' })
export class BeginRectificationInput extends ChangeInput {}

@InputType({ description: 'The unit reports (报告整改情况).' })
export class ReportRectificationInput extends ChangeInput {
  @Field(() => String, { description: 'What was put right and how, up to 5,000 characters.' })
  reportText!: string;

  @Field(() => DateScalar, { description: 'Day the unit itself published this.' })
  unitPublishedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day the unit was done, if it says so.' })
  finishedOn?: string | null;
}

@InputType({ description: 'The office verifies (核查整改情况).' })
export class VerifyRectificationInput extends ChangeInput {
  @Field(() => Verdict, { description: 'Sufficient or not.' })
  verdict!: keyof typeof Verdict;

  @Field(() => ID, { description: 'Id of the inspector who verified.' })
  verifierId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the verification found; needed when insufficient.',
  })
  verificationNote?: string | null;
}

@InputType({ description: 'The unit’s clerk drafts the report (起草整改报告).' })
export class DraftRectificationReportInput extends ChangeInput {
  @Field(() => String, { description: 'What was put right and how, up to 5,000 characters.' })
  reportText!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the unit was done, if it says so: the report is due ten days later.',
  })
  finishedOn?: string | null;
}

@InputType({ description: 'The office looks at a verified rectification again (复查整改情况).' })
export class FollowUpRectificationInput extends ChangeInput {
  @Field(() => FollowUpResult, { description: 'Whether it lasted.' })
  followUpResult!: keyof typeof FollowUpResult;

  @Field(() => ID, { description: 'Id of the inspector who looked: not the one who verified.' })
  reviewerId!: string;
}

@InputType({ description: 'A relapsed rectification is ordered again (重新下达整改).' })
export class ReopenRectificationInput extends ChangeInput {
  @Field(() => String, { description: 'What is required, up to 2,000 characters.' })
  requirement!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in time; 30 days from today when omitted.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'A rectification that has lasted is closed (销号).' })
export class CloseRectificationInput extends ChangeInput {}

@InputType({ description: 'The authority that has to see to a rectification is named (明确主管部门).' })
export class NameCompetentAuthorityInput extends ChangeInput {
  @Field(() => String, { description: 'The authority, up to 60 characters.' })
  competentAuthority!: string;
}

@InputType({ description: 'The competent authority guided and pressed the unit (主管部门指导督促).' })
export class RecordGuidanceInput extends ChangeInput {
  @Field(() => String, { description: 'What it did, up to 2,000 characters.' })
  guidance!: string;
}

@InputType({ description: 'The competent authority is flagged as jointly liable (认定连带责任).' })
export class FlagJointLiabilityInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 2,000 characters.' })
  liabilityNote!: string;
}
