import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ConsultationForm, ConsultedGroup } from '../enums';

/** One way in which opinions on the inspected unit were gathered, as the schema shows it. */
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'How opinions on the inspected unit were gathered from one group (征求意见).',
})
export class Consultation {
  @Field(() => ConsultationForm, { description: 'On the web, in the press, at a meeting, by questionnaire.' })
  form!: keyof typeof ConsultationForm;

  @Field(() => ConsultedGroup, { description: 'Whose opinion was asked (对象).' })
  group!: keyof typeof ConsultedGroup;

  @Field(() => DateScalar, { description: 'The day, or the last one (日期).' })
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'How many took part (人数).' })
  participants!: number | null;

  @Field(() => Boolean, { description: 'Whether heads of the unit were present (负责人在场).' })
  headsPresent!: boolean;

  @Field(() => Boolean, { description: 'Whether teachers were present (教师在场).' })
  teachersPresent!: boolean;

  @Field(() => String, { description: 'What was said, without names (意见摘要).' })
  summary!: string;
}
