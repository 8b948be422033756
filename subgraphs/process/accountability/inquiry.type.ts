import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';

@Directive('@shareable')
@ObjectType('MemberUnitOpinion', {
  simpleResolvers: true,
  description: 'What a member unit of the committee says to a case (成员单位意见).',
})
export class MemberUnitOpinion {
  @Field(() => String, { description: 'The member unit (成员单位).' })
  unit!: string;

  @Field(() => String, { description: 'Its opinion (意见).' })
  opinion!: string;
}

@Directive('@shareable')
@ObjectType('CaseInquiry', {
  simpleResolvers: true,
  description: 'How a case was looked into: between the offices (调查认定).',
})
export class CaseInquiry {
  @Field(() => [ID], { description: 'Ids of the inspectors of the investigation group (调查组).' })
  memberIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Day the group was formed (成立日期).' })
  formedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the investigation found (事实材料).' })
  investigation!: string | null;

  @Field(() => [MemberUnitOpinion], { description: 'What the member units say (成员单位意见).' })
  opinions!: MemberUnitOpinion[];
}

export const NO_INQUIRY: CaseInquiry = { memberIds: [], formedOn: null, investigation: null, opinions: [] };
