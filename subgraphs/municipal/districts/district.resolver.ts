import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { badInput } from '../../kernel/errors';
import { DateScalar } from '../../kernel/graphql/scalars';
import { isDistrictCode } from '../../kernel/ids';
import { Alert } from '../../kernel/records/command';
import { todayIn } from '../../supervision/calendar';
import {
  MunicipalInspectionArgs,
  MunicipalInspectionConnection,
  municipalInspections,
} from '../inspections/inspection.source';
import { District } from './district.entity';
import { frequencyAlerts } from './frequency';
import { districtsOn, districtWith, predecessorsOf, successorsOf } from './register';

@Resolver(() => District)
export class DistrictResolver {
  @Query(() => [District], {
    nullable: true,
    description: 'The districts of the city, by their codes (区县名录).',
  })
  districts(
    @Ctx() context: SubgraphContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Those of this day; of today when omitted.',
    })
    on?: string | null,
  ) {
    return districtsOn(context, on ?? todayIn(context.asOf));
  }

  @Query(() => District, {
    nullable: true,
    description: 'The district with this code, also one that has ended.',
  })
  district(
    @Ctx() context: SubgraphContext,
    @Arg('code', () => ID, { description: 'Its code.' }) code: string,
  ) {
    if (!isDistrictCode(code)) {
      throw badInput(
        ['code'],
        'DISTRICT_CODE',
        '`code` is not the code of a district.',
        '区县代码应为六位数字。',
      );
    }
    return districtWith(context, code);
  }

  @FieldResolver(() => [District], {
    nullable: true,
    description: 'The districts that took over from it, in whole or in part (承接区县).',
  })
  successors(@Ctx() context: SubgraphContext, @Root() district: District) {
    return successorsOf(context, district);
  }

  @FieldResolver(() => [District], {
    nullable: true,
    description: 'The districts that it took over from, in whole or in part (原区县).',
  })
  predecessors(@Ctx() context: SubgraphContext, @Root() district: District) {
    return predecessorsOf(context, district);
  }

  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'The floors that the city’s inspections of its government do not meet (提示).',
  })
  municipalAlerts(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
  ) {
    return frequencyAlerts(context, 'LOWER_GOVERNMENT', code, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => MunicipalInspectionConnection, {
    nullable: true,
    description: 'The city’s inspections of its government and its schools (市级督导).',
  })
  municipalInspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { code }: District,
    @Args(() => MunicipalInspectionArgs.Nested) args: ArgsOf<typeof MunicipalInspectionArgs>,
  ) {
    return municipalInspections.pageBelow(context, info, 'districtCode', code, args);
  }
}
