import { Ctx, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { viewerOf, viewerType, type ViewerFacts } from '../../kernel/graphql/viewer';
import { commandsOf } from '../../supervision/commands';
import { Capacity, Role } from '../enums';

const Viewer = viewerType(Role, Capacity);

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks, and what is open to them.' })
  viewer(@Ctx() { caller }: SubgraphContext): ViewerFacts {
    return viewerOf(caller, commandsOf(caller));
  }
}
