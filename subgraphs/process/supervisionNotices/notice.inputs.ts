import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';

@InputType({ description: 'A supervision notice on an insufficient or late rectification (督办通知).' })
export class IssueSupervisionNoticeInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the rectification.' })
  rectificationId!: string;

  @Field(() => Int, {
    description: 'The version of the rectification that was read; another one is refused with STALE_VERSION.',
  })
  expectedVersion!: number;

  @Field(() => String, { description: 'What is demanded, up to 2,000 characters.' })
  demand!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The new last day in time; 15 days from today when omitted.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'The unit acknowledges (签收督办通知).' })
export class AcknowledgeSupervisionNoticeInput extends ChangeInput {}

@InputType({ description: 'A supervision notice was complied with (督办通知了结).' })
export class ComplySupervisionNoticeInput extends ChangeInput {}

@InputType({ description: 'A supervision notice was not complied with (认定未按督办通知整改).' })
export class BreachSupervisionNoticeInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'What is still lacking, up to 2,000 characters.' })
  reason?: string | null;
}
