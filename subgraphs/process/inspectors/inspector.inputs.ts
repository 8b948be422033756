import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput } from '../../kernel/records/command';
import { Eligibility, RemovalReason } from '../enums';

@InputType({ description: 'The vetting of a candidate, point by point (资格审核).' })
export class VetInspectorInput extends ChangeInput {
  @Field(() => [Eligibility], { description: 'The conditions that the candidate was found to meet.' })
  eligibility!: (keyof typeof Eligibility)[];
}

@InputType({ description: 'The examination of a candidate (考察).' })
export class ExamineInspectorInput extends ChangeInput {
  @Field(() => String, { description: 'What it found, up to 2000 characters.' })
  examination!: string;
}

@InputType({ description: 'A candidate to show to the public (公示).' })
export class ShowInspectorToPublicInput extends ChangeInput {}

@InputType({ description: 'A candidate to engage after the notice (聘任).' })
export class EngageInspectorInput extends ChangeInput {
  @Field(() => String, { description: 'Number of the certificate, up to 40 characters.' })
  certificateNumber!: string;

  @Field(() => DateScalar, { description: 'First day of the term.' })
  termFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the term, at most three years on.' })
  termTo!: string;
}

@InputType({ description: 'A candidate for the government to appoint (任命).' })
export class AppointCandidateInput extends ChangeInput {
  @Field(() => String, { description: 'Number of the certificate, up to 40 characters.' })
  certificateNumber!: string;
}

@InputType({ description: 'A candidate to reject (不予通过).' })
export class RejectInspectorInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'A candidate who withdraws (退出).' })
export class WithdrawInspectorInput extends ChangeInput {}

@InputType({ description: 'A new term for an engaged inspector (续聘).' })
export class RenewInspectorInput extends ChangeInput {
  @Field(() => DateScalar, {
    description: 'First day of the new term, after the last one of the term before.',
  })
  termFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the new term, at most three years on.' })
  termTo!: string;
}

@InputType()
abstract class LeavingInput extends ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the inspector who takes over all posts. Without one, posts must have been handed over.',
  })
  handOverToId?: string | null;
}

@InputType({ description: 'An inspector whose term is over (任期届满).' })
export class ExpireInspectorInput extends LeavingInput {}

@InputType({ description: 'An inspector who leaves (离任).' })
export class ReleaseInspectorInput extends LeavingInput {}

@InputType({ description: 'An inspector to remove (解聘、解任).' })
export class RemoveInspectorInput extends LeavingInput {
  @Field(() => RemovalReason, { description: 'On which of the grounds of the law.' })
  removalReason!: keyof typeof RemovalReason;

  @Field(() => String, { nullable: true, description: 'What happened, up to 500 characters.' })
  explanation?: string | null;
}

@InputType({ description: 'The contact of an inspector (联系方式).' })
export class UpdateInspectorContactInput extends ChangeInput {
  @Field(() => String, { description: 'Contact, up to 30 characters; public while the inspector is posted.' })
  contactPhone!: string;
}
