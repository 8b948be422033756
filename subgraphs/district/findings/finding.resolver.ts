import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DistrictInspection } from '../inspections/inspection.entity';
import { inspections } from '../inspections/inspection.source';
import { Rectification } from '../rectification/rectification.entity';
import { rectifications } from '../rectification/rectification.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { Term, registerTerm } from '../term';
import { Finding } from './finding.entity';
import { isRepeated } from './repeated.loader';
import { FindingArgs, FindingConnection, findings } from './finding.source';

@Resolver(() => Finding)
export class FindingResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => FindingConnection, {
    nullable: true,
    description: 'What the inspections of all districts found (问题).',
  })
  findings(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => FindingArgs.Scattered) args: ArgsOf<typeof FindingArgs>,
  ) {
    return findings.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Finding, { nullable: true, description: 'The finding with this id.' })
  finding(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the finding.' }) id: string,
  ) {
    return findings.byId(context, id);
  }

  @FieldResolver(() => DistrictInspection, {
    nullable: true,
    description: 'The inspection that found it (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() finding: Finding) {
    return inspections.reference(context, finding.inspectionId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school it was found at (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() finding: Finding) {
    return schools.reference(context, finding.schoolId);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'The matter that the finding belongs to (问题类别).',
  })
  category(@Root() finding: Finding): Term {
    return registerTerm(finding.categoryList, finding.categoryCode, finding.categoryVersion);
  }

  @FieldResolver(() => Rectification, {
    nullable: true,
    description: 'Its rectification, once ordered (整改).',
  })
  rectification(@Ctx() context: SubgraphContext, @Root() finding: Finding) {
    return rectifications.oneBelow(context, 'findingId', finding.id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the same matter was found at the same school in the year before (反复出现).',
  })
  isRepeated(@Ctx() context: SubgraphContext, @Root() finding: Finding) {
    return isRepeated(context, finding.id);
  }
}
