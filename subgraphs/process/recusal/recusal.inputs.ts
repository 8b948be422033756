import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { InterestRelation, RecusalDecision, RecusalGround } from '../enums';

@InputType()
export abstract class RecordInterestFields extends CommandInput {
  @Field(() => ID, { description: 'Id of the inspector.' })
  inspectorId!: string;

  @Field(() => InterestRelation, { description: 'Who is bound to the unit.' })
  relation!: keyof typeof InterestRelation;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether that person is the unit’s head.' })
  isHead!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the school; this or `unitId`.' })
  schoolId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Where it is no school: id of a member unit, code of a district, or name, up to 60 characters.',
  })
  unitId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, where it is known.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, when it is over.' })
  endedOn?: string | null;
}

@InputType({ description: 'What binds an inspector to a unit (利害关系).' })
export class RecordInterestInput extends RecordInterestFields {}

@InputType({ description: 'The end of an interest (利害关系终止).' })
export class EndInterestInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Its last day.' })
  endedOn!: string;
}

@InputType({ description: 'An interest recorded in error (撤回登记).' })
export class WithdrawInterestInput extends ChangeInput {}

@InputType()
abstract class RequestFields extends CommandInput {
  @Field(() => ID, { description: 'Id of the inspector.' })
  inspectorId!: string;

  @Field(() => RecusalGround, { description: 'On which ground.' })
  ground!: keyof typeof RecusalGround;

  @Field(() => String, {
    nullable: true,
    description: 'What it consists in, up to 1000 characters; needed for another interest.',
  })
  explanation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the inspection. Without one, every inspection of the unit is meant.',
  })
  inspectionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Without an inspection: id of the school.' })
  schoolId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Without an inspection, and no school: id of a member unit, code of a district, or name.',
  })
  unitId?: string | null;
}

@InputType({ description: 'What an inspector declares (督学自行申明回避).' })
export class DeclareRecusalInput extends RequestFields {}

@InputType({ description: 'An application of the inspected unit, or of the inspector (申请回避).' })
export class ApplyForRecusalInput extends RequestFields {}

@InputType({ description: 'A recusal that the institution orders unasked (决定回避).' })
export class OrderRecusalInput extends RequestFields {}

/** What the three ways of bringing a recusal up have in common. */
export type RequestRecusalInput = DeclareRecusalInput | ApplyForRecusalInput | OrderRecusalInput;

@InputType({ description: 'The head’s decision on a recusal (回避决定).' })
export class DecideRecusalInput extends ChangeInput {
  @Field(() => RecusalDecision, { description: 'Whether the inspector is recused.' })
  decision!: keyof typeof RecusalDecision;

  @Field(() => String, { nullable: true, description: 'Why, up to 1000 characters; needed for a refusal.' })
  reason?: string | null;
}

@InputType({ description: 'A recusal to lift (解除回避).' })
export class LiftRecusalInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 1000 characters.' })
  reason!: string;
}
