import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { ComplainantKind, ComplaintChannel, ComplaintKind, ComplaintResult } from '../enums';

@InputType({ description: 'A complaint or an opinion (投诉、意见). Who complains may stay unnamed.' })
export class ReceiveComplaintInput extends CommandInput {
  @Field(() => ID, {
    description: 'Code of the district that it is about; at the city its own, 500000, too.',
  })
  district!: string;

  @Field(() => ComplaintKind, { description: 'A complaint or an opinion.' })
  kind!: keyof typeof ComplaintKind;

  @Field(() => ComplaintChannel, { description: 'How it came; who writes it in person came by the web.' })
  channel!: keyof typeof ComplaintChannel;

  @Field(() => ComplainantKind, { description: 'Who complains.' })
  complainantKind!: keyof typeof ComplainantKind;

  @Field(() => String, {
    nullable: true,
    description: 'Their name, up to 60 characters; only to answer them, and never published.',
  })
  complainantName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach them, up to 120 characters; only to answer them, and never published.',
  })
  complainantContact?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the school that it is about.' })
  schoolId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, where that is no school, up to 60 characters.',
  })
  subjectName?: string | null;

  @Field(() => String, { description: 'What is said, up to 5,000 characters.' })
  content!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is serious; not, when omitted.' })
  isSerious?: boolean | null;
}

@InputType({ description: 'A complaint is not accepted (不予受理).' })
export class DeclineComplaintInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A complaint is referred to the institution concerned (转办).' })
export class ReferComplaintInput extends ChangeInput {
  @Field(() => String, { description: 'To which institution, up to 60 characters.' })
  referredTo!: string;

  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A complaint is assigned to an inspector, or to another one (交办).' })
export class AssignComplaintInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the inspector who is to check it.' })
  inspectorId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is serious; as before when omitted.' })
  isSerious?: boolean | null;
}

@InputType({ description: 'A complaint was checked (核实).' })
export class CheckComplaintInput extends ChangeInput {
  @Field(() => ComplaintResult, { description: 'Whether it is so.' })
  result!: keyof typeof ComplaintResult;

  @Field(() => String, { description: 'What was looked at and found, up to 5,000 characters.' })
  checkNote!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is serious; as before when omitted.' })
  isSerious?: boolean | null;
}

@InputType({ description: 'A serious complaint goes to the head (呈报负责人).' })
export class EscalateComplaintInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The head’s minute on a complaint (批示).' })
export class MinuteComplaintInput extends ChangeInput {
  @Field(() => String, { description: 'What is to be done, up to 2,000 characters.' })
  minute!: string;
}

@InputType({ description: 'The complainant is answered (答复).' })
export class AnswerComplaintInput extends ChangeInput {
  @Field(() => String, { description: 'The answer, up to 5,000 characters.' })
  answer!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the inspection that it led to.' })
  inspectionId?: string | null;
}

@InputType({ description: 'An answered complaint is closed (办结).' })
export class CloseComplaintInput extends ChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'How the head’s minute was carried out, up to 2,000 characters; needed where there is one.',
  })
  minuteOutcome?: string | null;
}
