import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { Term } from '../../kernel/graphql/term';
import { describedTerm } from '../../supervision/registers';
import { MunicipalInspection } from '../inspections/inspection.entity';
import { municipalInspections } from '../inspections/inspection.source';
import { MunicipalRectification } from '../rectification/rectification.entity';
import { municipalRectifications } from '../rectification/rectification.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalFinding } from './finding.entity';
import { municipalFindings } from './finding.source';

@Resolver(() => MunicipalFinding)
export class FindingResolver {
  @Query(() => MunicipalFinding, { nullable: true, description: 'The finding of the city with this id.' })
  municipalFinding(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the finding.' }) id: string,
  ) {
    return municipalFindings.byId(context, id);
  }

  @FieldResolver(() => MunicipalInspection, {
    nullable: true,
    description: 'The inspection that found it (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() finding: MunicipalFinding) {
    return municipalInspections.reference(context, finding.inspectionId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school it was found at (学校).' })
  school(@Root() finding: MunicipalFinding) {
    return schoolWith(finding.schoolId);
  }

  @FieldResolver(() => MunicipalRectification, {
    nullable: true,
    description: 'Its rectification, once ordered (整改).',
  })
  rectification(@Ctx() context: SubgraphContext, @Root() finding: MunicipalFinding) {
    return municipalRectifications.oneBelow(context, 'findingId', finding.id);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'The matter that the finding belongs to (问题类别).',
  })
  category(@Root() { categoryList, categoryCode, categoryVersion }: MunicipalFinding): Term {
    return describedTerm(categoryList, categoryCode, categoryVersion);
  }
}
