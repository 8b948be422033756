import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { RecipientKind, Recommendation } from '../enums';

@Directive('@shareable')
@ObjectType('NotificationRecipient', {
  simpleResolvers: true,
  description: 'To whom a notification goes (收文单位).',
})
export class NotificationRecipient {
  @Field(() => RecipientKind, { description: 'Party committee, government or superior body.' })
  kind!: keyof typeof RecipientKind;

  @Field(() => String, { description: 'Its name (名称).' })
  name!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day it acknowledged the notification (签收日期).',
  })
  acknowledgedOn!: string | null;
}

@Directive('@shareable')
@ObjectType('AccountabilityNotification', {
  simpleResolvers: true,
  description: 'What an accountability record says that is a notification (通报内容).',
})
export class NotificationDetails {
  @Field(() => String, { nullable: true, description: 'The result of the inspection (督导结果).' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: 'How the unit went about it (工作表现).' })
  conduct!: string | null;

  @Field(() => String, { nullable: true, description: 'How far it has rectified (整改情况).' })
  rectification!: string | null;

  @Field(() => [Recommendation], { description: 'What is recommended against its leadership (建议).' })
  recommendations!: (keyof typeof Recommendation)[];

  @Field(() => [NotificationRecipient], { description: 'To whom it goes (收文单位).' })
  recipients!: NotificationRecipient[];

  @Field(() => DateScalar, { nullable: true, description: 'Day it was sent (发出日期).' })
  sentOn!: string | null;
}

export const NO_NOTIFICATION: NotificationDetails = {
  result: null,
  conduct: null,
  rectification: null,
  recommendations: [],
  recipients: [],
  sentOn: null,
};
