import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { RecipientKind, SafetyOrRefusal } from '../enums';

@Directive('@shareable')
@ObjectType('InterviewFiling', {
  simpleResolvers: true,
  description: 'With whom the record of an interview was filed (备案).',
})
export class InterviewFiling {
  @Field(() => RecipientKind, { description: 'Party committee, government or superior body.' })
  kind!: keyof typeof RecipientKind;

  @Field(() => String, { description: 'Its name (名称).' })
  name!: string;

  @Field(() => DateScalar, { description: 'Day of the filing (备案日期).' })
  filedOn!: string;
}

@Directive('@shareable')
@ObjectType('AccountabilityInterview', {
  simpleResolvers: true,
  description: 'What an accountability record says that is an interview (约谈内容).',
})
export class InterviewDetails {
  @Field(() => SafetyOrRefusal, {
    nullable: true,
    description: 'Which of the two, where the ground is safety problems or refusal.',
  })
  safetyOrRefusal!: keyof typeof SafetyOrRefusal | null;

  @Field(() => [String], { description: 'The persons in charge who are called, by name or post (被约谈人).' })
  interviewees!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Day for which they are called (约谈日期).' })
  scheduledOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where (地点).' })
  place!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was held (实际约谈日期).' })
  heldOn!: string | null;

  @Field(() => Int, { description: 'How often they stayed away (未到场次数).' })
  absences!: number;

  @Field(() => String, { nullable: true, description: 'The written record (约谈记录).' })
  recordText!: string | null;

  @Field(() => [InterviewFiling], { description: 'With whom the record was filed (备案情况).' })
  filings!: InterviewFiling[];
}

export const NO_INTERVIEW: InterviewDetails = {
  safetyOrRefusal: null,
  interviewees: [],
  scheduledOn: null,
  place: null,
  heldOn: null,
  absences: 0,
  recordText: null,
  filings: [],
};
