import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { sectionsOf } from '../../process/papers/issue';
import { PaperSectionType } from '../../process/papers/section.type';
import { MunicipalPaper } from './paper.entity';
import { MunicipalPaperArgs, MunicipalPaperConnection, municipalPapers } from './paper.source';

@Resolver(() => MunicipalPaper)
export class PaperResolver {
  @Query(() => MunicipalPaperConnection, {
    nullable: true,
    description: 'Papers that the city issued (市级文书).',
  })
  municipalPapers(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalPaperArgs.Nested) args: ArgsOf<typeof MunicipalPaperArgs>,
  ) {
    return municipalPapers.page(context, info, args);
  }

  @Query(() => MunicipalPaper, { nullable: true, description: 'The paper of the city with this id.' })
  municipalPaper(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the paper.' }) id: string,
  ) {
    return municipalPapers.byId(context, id);
  }

  @FieldResolver(() => [PaperSectionType], { nullable: true, description: 'What it says (正文).' })
  sections(@Root() paper: MunicipalPaper): PaperSectionType[] {
    return sectionsOf(paper);
  }
}
