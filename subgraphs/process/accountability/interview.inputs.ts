import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput } from '../../kernel/records/command';
import { RecipientKind } from '../enums';

@InputType({ description: 'The persons in charge are called to an interview (通知约谈).' })
export class ConveneInterviewInput extends ChangeInput {
  @Field(() => [String], { description: 'Who is called, by name or post: 1 to 20.' })
  interviewees!: string[];

  @Field(() => DateScalar, { description: 'Day of the interview.' })
  scheduledOn!: string;

  @Field(() => String, { description: 'Where, up to 120 characters.' })
  place!: string;
}

@InputType({ description: 'A proposed interview is dismissed (不予约谈).' })
export class DismissInterviewInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'An interview was held (进行约谈).' })
export class HoldInterviewInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day it was held.' })
  heldOn!: string;
}

@InputType({ description: 'Those called stayed away (未到场).' })
export class RecordAbsenceInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'What they gave as a reason, up to 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'The interview is recorded in writing (作出约谈记录).' })
export class RecordInterviewInput extends ChangeInput {
  @Field(() => String, { description: 'The record, up to 20,000 characters.' })
  recordText!: string;
}

@InputType({ description: 'To whom something is sent (报送对象).' })
export class RecipientInput {
  @Field(() => RecipientKind, { description: 'Party committee, government or superior body.' })
  kind!: keyof typeof RecipientKind;

  @Field(() => String, {
    description: 'Its name, up to 60 characters; a superior body’s as it signs in.',
  })
  name!: string;
}

@InputType({ description: 'The record of an interview is filed (约谈备案).' })
export class FileInterviewInput extends ChangeInput {
  @Field(() => [RecipientInput], {
    description: 'With party committee and government of the place, and the superior body.',
  })
  recipients!: RecipientInput[];
}

@InputType({ description: 'A filed interview is closed (约谈办结).' })
export class CloseInterviewInput extends ChangeInput {}
