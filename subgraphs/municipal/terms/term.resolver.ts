import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { Alert } from '../../kernel/records/command';
import { violationsOf } from '../../supervision/lifeCycle';
import { CITY_TERM_TARGET, CITY_TERM_TARGETS } from '../../supervision/targets';
import { MunicipalTerm } from './term.entity';
import { figuresOf, terms } from './terms';

@Resolver(() => MunicipalTerm)
export class TermResolver {
  @Query(() => [MunicipalTerm], {
    nullable: true,
    description: 'The terms of the city’s inspectors, the latest first (市政府督学届次).',
  })
  municipalTerms(@Ctx() context: SubgraphContext) {
    return terms(context);
  }

  @FieldResolver(() => Int, { description: 'Inspectors to be engaged for a term (聘任目标).' })
  inspectorTarget(): number {
    return CITY_TERM_TARGET.inspectors;
  }

  @FieldResolver(() => Int, {
    description: 'Subject inspectors among them, at least (学科督学目标).',
  })
  subjectInspectorTarget(): number {
    return CITY_TERM_TARGET.subjectInspectors;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Inspectors who serve the term, or did until its end (聘任人数).',
  })
  async inspectorCount(@Ctx() context: SubgraphContext, @Root() term: MunicipalTerm): Promise<number> {
    return (await figuresOf(context, term)).inspectors;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Subject inspectors among them (学科督学人数).',
  })
  async subjectInspectorCount(@Ctx() context: SubgraphContext, @Root() term: MunicipalTerm): Promise<number> {
    return (await figuresOf(context, term)).subjectInspectors;
  }

  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'The targets that the term does not meet (提示).',
  })
  async alerts(@Ctx() context: SubgraphContext, @Root() term: MunicipalTerm): Promise<Alert[]> {
    return violationsOf(CITY_TERM_TARGETS, await figuresOf(context, term));
  }
}
