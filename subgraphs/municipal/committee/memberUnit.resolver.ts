import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { Alert } from '../../kernel/records/command';
import { todayIn } from '../../supervision/calendar';
import { frequencyAlerts } from '../districts/frequency';
import { MemberUnit } from './memberUnit.entity';

@Resolver(() => MemberUnit)
export class MemberUnitResolver {
  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'The floors that the city’s inspections of it do not meet (提示).',
  })
  alerts(@Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo, @Root() { id }: MemberUnit) {
    return frequencyAlerts(context, 'OWN_LEVEL_DEPARTMENT', id, todayIn(context.instantAt(info.path)));
  }
}
