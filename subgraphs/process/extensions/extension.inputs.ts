import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';

@InputType({ description: 'The unit asks for more time to rectify (申请延期).' })
export class RequestExtensionInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the rectification.' })
  rectificationId!: string;

  @Field(() => Int, {
    description: 'The version of the rectification that was read; another one is refused with STALE_VERSION.',
  })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why more time is needed, up to 1,000 characters.' })
  reason!: string;

  @Field(() => DateScalar, { description: 'The last day asked for, after the present one.' })
  requestedDueOn!: string;
}

@InputType({ description: 'More time is granted (批准延期).' })
export class GrantExtensionInput extends ChangeInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day granted; the one asked for when omitted.',
  })
  grantedDueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the office says to it, up to 1,000 characters.' })
  decisionNote?: string | null;
}

@InputType({ description: 'More time is refused (不予延期).' })
export class RefuseExtensionInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  decisionNote!: string;
}
