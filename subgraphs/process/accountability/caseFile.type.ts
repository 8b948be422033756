import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import {
  Aggravation,
  CaseSubject,
  ContestOutcome,
  ObstructionForm,
  PersonAccountability,
  PublicationChannel,
  UnitAccountability,
} from '../enums';

@Directive('@shareable')
@ObjectType('CaseFile', {
  simpleResolvers: true,
  description:
    'What an accountability record says that is a case, to the unit and between offices (问责内容).',
})
export class CaseFile {
  @Field(() => CaseSubject, { description: 'What kind of unit is held to account (问责对象).' })
  subject!: keyof typeof CaseSubject;

  @Field(() => ObstructionForm, { nullable: true, description: 'What the obstruction was (不配合的表现).' })
  obstruction!: keyof typeof ObstructionForm | null;

  @Field(() => String, { nullable: true, description: 'On what law it rests (问责依据).' })
  legalBasis!: string | null;

  @Field(() => [UnitAccountability], { description: 'What the unit is held accountable by (对单位的方式).' })
  unitForms!: (keyof typeof UnitAccountability)[];

  @Field(() => [PersonAccountability], {
    description: 'What persons are held accountable by (对个人的方式).',
  })
  personForms!: (keyof typeof PersonAccountability)[];

  @Field(() => String, {
    nullable: true,
    description: 'The persons in charge, by name or post (相关责任人).',
  })
  responsiblePersons!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The authority to replace the head, or to revoke the licence (责成部门).',
  })
  routedTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Under which circumstance of the law on private education the licence is revoked (第二依据).',
  })
  secondBasis!: string | null;

  @Field(() => [Aggravation], { description: 'What aggravates it (从重情形).' })
  aggravations!: (keyof typeof Aggravation)[];

  @Field(() => String, { nullable: true, description: 'What the unit said in its defence (陈述申辩).' })
  defence!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the defence (申辩期限).' })
  defenceDueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision (决定日期).' })
  decidedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it takes effect (生效日期).' })
  effectiveOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the unit received it (签收日期).' })
  receivedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was executed (执行日期).' })
  executedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the interview that is a form of it.' })
  interviewId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the notification that is a form of it.' })
  notificationId!: string | null;

  @Field(() => PublicationChannel, { nullable: true, description: 'Where it was disclosed (公布渠道).' })
  channel!: keyof typeof PublicationChannel | null;

  @Field(() => Boolean, { description: 'Whether a minor is involved (涉及未成年人).' })
  isMinorInvolved!: boolean;

  @Field(() => ContestOutcome, {
    nullable: true,
    description: 'What the latest review or appeal came to (复核、申诉结果).',
  })
  contestOutcome!: keyof typeof ContestOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'The paper of that outcome, or the record (结果文书).',
  })
  contestReference!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the decision was put right after it (纠正日期).',
  })
  correctedOn!: string | null;
}

export const NO_CASE: CaseFile = {
  subject: 'AUTHORITY',
  obstruction: null,
  legalBasis: null,
  unitForms: [],
  personForms: [],
  responsiblePersons: null,
  routedTo: null,
  secondBasis: null,
  aggravations: [],
  defence: null,
  defenceDueOn: null,
  decidedOn: null,
  effectiveOn: null,
  receivedOn: null,
  executedOn: null,
  interviewId: null,
  notificationId: null,
  channel: null,
  isMinorInvolved: false,
  contestOutcome: null,
  contestReference: null,
  correctedOn: null,
};
