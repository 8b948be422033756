import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { TransferGround, TransferOutcome, TransferRecipient } from '../enums';

@InputType({ description: 'A case is handed to another authority (移交).' })
export class TransferCaseInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the finding, or of the accountability case, from which it arises.' })
  sourceId!: string;

  @Field(() => TransferGround, { description: 'Why.' })
  ground!: keyof typeof TransferGround;

  @Field(() => TransferRecipient, { description: 'To what kind of authority.' })
  recipientKind!: keyof typeof TransferRecipient;

  @Field(() => String, { description: 'To which authority, as it signs in, up to 60 characters.' })
  recipient!: string;

  @Field(() => String, { description: 'What is handed over, up to 10,000 characters.' })
  description!: string;
}

@InputType({ description: 'What became of a transferred case (反馈移交结果).' })
export class RecordTransferOutcomeInput extends ChangeInput {
  @Field(() => TransferOutcome, { description: 'The outcome.' })
  outcome!: keyof typeof TransferOutcome;

  @Field(() => String, { description: 'Its paper, and what it says, up to 5,000 characters.' })
  outcomeText!: string;

  @Field(() => DateScalar, { description: 'Day of the outcome.' })
  outcomeOn!: string;
}
