import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { COMMITTEE, COMMITTEE_OFFICES } from '../../supervision/committee';
import { Committee } from './committee.type';
import { MemberUnit } from './memberUnit.entity';
import { memberUnits } from './memberUnits';

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, {
    nullable: true,
    description: 'The city’s supervision committee (教育督导委员会).',
  })
  committee(): Committee {
    return { ...COMMITTEE, offices: COMMITTEE_OFFICES };
  }

  @FieldResolver(() => [MemberUnit], {
    nullable: true,
    description: 'Its member units, in the order of the policy (成员单位).',
  })
  memberUnits(@Ctx() context: SubgraphContext) {
    return memberUnits(context);
  }
}
