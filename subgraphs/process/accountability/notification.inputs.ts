import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../../kernel/records/command';
import { RecipientKind, Recommendation } from '../enums';
import { RecipientInput } from './interview.inputs';

@InputType({ description: 'The draft of a notification is worked out (拟定通报).' })
export class ReviseNotificationInput extends ChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'What happened, up to 5,000 characters; unchanged when omitted.',
  })
  summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The result of the inspection, up to 5,000 characters.',
  })
  result?: string | null;

  @Field(() => String, { nullable: true, description: 'How the unit went about it, up to 5,000 characters.' })
  conduct?: string | null;

  @Field(() => String, { nullable: true, description: 'How far it has rectified, up to 5,000 characters.' })
  rectification?: string | null;

  @Field(() => [Recommendation], {
    nullable: true,
    description: 'What is recommended against its leadership.',
  })
  recommendations?: (keyof typeof Recommendation)[] | null;

  @Field(() => [RecipientInput], {
    nullable: true,
    description: 'Party committee and government of the place, and the superior body.',
  })
  recipients?: RecipientInput[] | null;
}

@InputType({ description: 'The head of the office approves a notification (批准通报).' })
export class ApproveNotificationInput extends ChangeInput {}

@InputType({ description: 'A notification is sent (发出通报).' })
export class SendNotificationInput extends ChangeInput {}

@InputType({ description: 'A recipient acknowledges a notification (签收通报).' })
export class AcknowledgeNotificationInput extends ChangeInput {
  @Field(() => RecipientKind, { description: 'Which of the recipients.' })
  recipient!: keyof typeof RecipientKind;
}
