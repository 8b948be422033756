import { Ctx, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { viewerOf, viewerType, type ViewerFacts } from '../../kernel/graphql/viewer';
import { mayCommand } from '../../supervision/commands';
import { CARRIED_COMMANDS } from '../commands';
import { Capacity, Role } from '../enums';

const Viewer = viewerType(Role, Capacity);

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who asks, and what is open to them.' })
  viewer(@Ctx() { caller, deployment }: SubgraphContext): ViewerFacts {
    const commands = CARRIED_COMMANDS.filter((command) =>
      deployment.codes.some((code) => mayCommand(command, caller, code)),
    );
    return viewerOf(caller, commands);
  }
}
