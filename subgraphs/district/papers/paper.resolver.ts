import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { sectionsOf } from '../../process/papers/issue';
import { PaperSectionType } from '../../process/papers/section.type';
import { Paper } from './paper.entity';
import { PaperArgs, PaperConnection, papers } from './paper.source';

@Resolver(() => Paper)
export class PaperResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => PaperConnection, { nullable: true, description: 'Issued papers of all districts (文书).' })
  papers(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PaperArgs.Scattered) args: ArgsOf<typeof PaperArgs>,
  ) {
    return papers.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Paper, { nullable: true, description: 'The paper with this id.' })
  paper(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the paper.' }) id: string,
  ) {
    return papers.byId(context, id);
  }

  @FieldResolver(() => [PaperSectionType], { nullable: true, description: 'What it says (正文).' })
  sections(@Root() paper: Paper): PaperSectionType[] {
    return sectionsOf(paper);
  }
}
