import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ValueTransformer } from 'typeorm';
import { InspectionKind, Organiser, PlanTrigger, SubjectKind, SupervisionFunction } from '../enums';

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'An inspection that an annual plan plans (计划项目).' })
export class PlanItem {
  @Field(() => Int, { description: 'Stands for the item in every edition of the plan (序号).' })
  number!: number;

  @Field(() => String, { description: 'What is inspected (项目名称).' })
  title!: string;

  @Field(() => InspectionKind, { description: 'Regular, special or comprehensive (督导类型).' })
  kind!: keyof typeof InspectionKind;

  @Field(() => SupervisionFunction, { description: 'Which function it serves (督导职能).' })
  function!: keyof typeof SupervisionFunction;

  @Field(() => SubjectKind, { description: 'Schools, lower governments or departments (督导对象类别).' })
  subjectKind!: keyof typeof SubjectKind;

  @Field(() => Organiser, { description: 'Who organises it (组织机构).' })
  organiser!: keyof typeof Organiser;

  @Field(() => Int, { description: 'The month it is planned for, 1 to 12 (计划月份).' })
  month!: number;

  @Field(() => [ID], { description: 'Ids of the schools that it is planned for (学校).' })
  schoolIds!: string[];

  @Field(() => [String], {
    description:
      'The lower governments or departments that it is planned for: the city names districts by their codes and ' +
      'member units by their ids (单位).',
  })
  unitNames!: string[];

  @Field(() => PlanTrigger, {
    nullable: true,
    description: 'Which compulsory trigger it answers (列入情形).',
  })
  trigger!: keyof typeof PlanTrigger | null;

  @Field(() => String, { nullable: true, description: 'What that was (具体问题).' })
  triggerNote!: string | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'The statement that one of the compulsory triggers did not arise (未发生的情形).',
})
export class PlanAbsentTrigger {
  @Field(() => PlanTrigger, { description: 'Which one (情形).' })
  trigger!: keyof typeof PlanTrigger;

  @Field(() => String, { description: 'What makes the office say so (说明).' })
  statement!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Why a planned inspection was not carried out (未实施项目).',
})
export class PlanOmission {
  @Field(() => Int, { description: 'Number of the item (序号).' })
  number!: number;

  @Field(() => String, { description: 'Why (原因).' })
  reason!: string;
}

/** A list that is part of a plan in one column: always read with it, never looked for. */
export const listTransformer: ValueTransformer = {
  to: (list: unknown) => (Array.isArray(list) ? JSON.stringify(list) : list),
  from: (text: unknown) => (typeof text === 'string' ? (JSON.parse(text) as unknown[]) : text),
};
