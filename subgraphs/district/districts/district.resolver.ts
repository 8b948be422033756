import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DateScalar } from '../../kernel/graphql/scalars';
import type { DistrictCode } from '../../kernel/ids';
import { todayIn } from '../../supervision/calendar';
import {
  AccountabilityArgs,
  AccountabilityConnection,
  accountabilityRecords,
} from '../accountability/accountabilityRecord.source';
import { FindingArgs, FindingConnection, findings } from '../findings/finding.source';
import { InspectionArgs, InspectionConnection, inspections } from '../inspections/inspection.source';
import { InspectorArgs, InspectorConnection, inspectors } from '../inspectors/inspector.source';
import { AnnualPlanArgs, AnnualPlanConnection, annualPlans } from '../plans/plan.source';
import { SchoolArgs, SchoolConnection, schools } from '../schools/school.source';
import { statisticsOf } from '../statistics/statistics.service';
import { SupervisionStatistics } from '../statistics/statistics.type';
import { ZoneArgs, ZoneConnection, zones } from '../zones/zone.source';
import { alertsOf } from './alerts';
import { District } from './district.type';
import { DistrictAlert } from './districtAlert.type';

@Resolver(() => District)
export class DistrictResolver {
  @FieldResolver(() => SchoolConnection, { nullable: true, description: 'Its schools (学校).' })
  schools(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => SchoolArgs.Nested) args: ArgsOf<typeof SchoolArgs>,
  ) {
    return schools.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => InspectorConnection, { nullable: true, description: 'Its inspectors (督学).' })
  inspectors(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => InspectorArgs.Nested) args: ArgsOf<typeof InspectorArgs>,
  ) {
    return inspectors.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => InspectionConnection, { nullable: true, description: 'Its inspections (督导).' })
  inspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => InspectionArgs.Nested) args: ArgsOf<typeof InspectionArgs>,
  ) {
    return inspections.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => FindingConnection, {
    nullable: true,
    description: 'What its inspections found (问题).',
  })
  findings(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => FindingArgs.Nested) args: ArgsOf<typeof FindingArgs>,
  ) {
    return findings.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => AccountabilityConnection, {
    nullable: true,
    description: 'Its accountability records (问责记录).',
  })
  accountabilityRecords(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => AccountabilityArgs.Nested) args: ArgsOf<typeof AccountabilityArgs>,
  ) {
    return accountabilityRecords.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => ZoneConnection, {
    nullable: true,
    description: 'Its responsibility zones (督学责任区).',
  })
  responsibilityZones(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => ZoneArgs.Nested) args: ArgsOf<typeof ZoneArgs>,
  ) {
    return zones.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => AnnualPlanConnection, {
    nullable: true,
    description: 'Its annual plans, every edition of each (年度督导计划).',
  })
  annualPlans(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => AnnualPlanArgs.Nested) args: ArgsOf<typeof AnnualPlanArgs>,
  ) {
    return annualPlans.page(context, info, { ...args, districts: [code] });
  }

  @FieldResolver(() => [DistrictAlert], {
    nullable: true,
    description: 'The targets and floors that it does not meet as things stand (提示).',
  })
  alerts(@Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo, @Root() { code }: District) {
    return alertsOf(context, code as DistrictCode, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => SupervisionStatistics, { nullable: true, description: 'Its figures (统计).' })
  statistics(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day of the visits counted.' })
    from?: string,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day of the visits counted.' })
    to?: string,
  ) {
    return statisticsOf(context, { districts: [code], from, to, asOf: context.instantAt(info.path) });
  }
}
