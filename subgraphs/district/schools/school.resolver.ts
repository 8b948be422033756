import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DateScalar } from '../../kernel/graphql/scalars';
import { visitsOf } from '../../process/inspections/visits';
import { todayIn } from '../../supervision/calendar';
import {
  AccountabilityArgs,
  AccountabilityConnection,
  accountabilityRecords,
} from '../accountability/accountabilityRecord.source';
import { FindingArgs, FindingConnection, findings } from '../findings/finding.source';
import { InspectionArgs, InspectionConnection, inspections } from '../inspections/inspection.source';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { ResponsibilityZone } from '../zones/zone.entity';
import { zones } from '../zones/zone.source';
import { School } from './school.entity';
import { DISTRICT } from '../side';
import { SchoolArgs, SchoolConnection, schools } from './school.source';

@Resolver(() => School)
export class SchoolResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => SchoolConnection, { nullable: true, description: 'The schools of all districts (学校).' })
  schools(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SchoolArgs.Scattered) args: ArgsOf<typeof SchoolArgs>,
  ) {
    return schools.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => School, { nullable: true, description: 'The school with this id.' })
  school(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the school.' }) id: string,
  ) {
    return schools.byId(context, id);
  }

  @FieldResolver(() => ResponsibilityZone, {
    nullable: true,
    description: 'Its responsibility zone (督学责任区).',
  })
  zone(@Ctx() context: SubgraphContext, @Root() school: School) {
    return zones.reference(context, school.zoneId);
  }

  @FieldResolver(() => DistrictInspector, {
    nullable: true,
    description: 'The responsible inspector posted to it (责任督学).',
  })
  responsibleInspector(@Ctx() context: SubgraphContext, @Root() school: School) {
    return inspectors.reference(context, school.responsibleInspectorId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many visits of the district’s inspections, of every kind, it bore this year (本年度入校督导次数).',
  })
  async visitsThisYear(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: School,
  ): Promise<number> {
    const figures = await visitsOf(DISTRICT, context, id, todayIn(context.instantAt(info.path)));
    return figures.visitsThisYear;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day of the latest visit of an inspection of the district, of any kind (最近入校督导日期).',
  })
  async lastVisitedOn(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: School,
  ): Promise<string | null> {
    const figures = await visitsOf(DISTRICT, context, id, todayIn(context.instantAt(info.path)));
    return figures.lastVisitedOn;
  }

  @FieldResolver(() => InspectionConnection, {
    nullable: true,
    description: 'Inspections of the school (督导).',
  })
  inspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() school: School,
    @Args(() => InspectionArgs.Nested) args: ArgsOf<typeof InspectionArgs>,
  ) {
    return inspections.pageBelow(context, info, 'schoolId', school.id, args);
  }

  @FieldResolver(() => FindingConnection, {
    nullable: true,
    description: 'Problems found at the school (问题).',
  })
  findings(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() school: School,
    @Args(() => FindingArgs.Nested) args: ArgsOf<typeof FindingArgs>,
  ) {
    return findings.pageBelow(context, info, 'schoolId', school.id, args);
  }

  @FieldResolver(() => AccountabilityConnection, {
    nullable: true,
    description: 'Accountability records of the school (问责记录).',
  })
  accountabilityRecords(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() school: School,
    @Args(() => AccountabilityArgs.Nested) args: ArgsOf<typeof AccountabilityArgs>,
  ) {
    return accountabilityRecords.pageBelow(context, info, 'schoolId', school.id, args);
  }
}
