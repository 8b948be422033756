import { Ctx, Directive, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { viewerOf, viewerType, type ViewerFacts } from '../../kernel/graphql/viewer';
import { commandsOf } from '../../supervision/commands';
import { Capacity, Role } from '../enums';

const Viewer = viewerType(Role, Capacity);

@Resolver()
export class ViewerResolver {
  /** Answers for the whole city, so that who asks is known although no district answers. */
  @Directive('@override(from: "district")')
  @Query(() => Viewer, { nullable: true, description: 'Who asks, and what is open to them.' })
  viewer(@Ctx() { caller }: SubgraphContext): ViewerFacts {
    return viewerOf(caller, commandsOf(caller));
  }
}
