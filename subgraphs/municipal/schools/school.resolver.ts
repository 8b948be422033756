import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import {
  MunicipalInspectionArgs,
  MunicipalInspectionConnection,
  municipalInspections,
} from '../inspections/inspection.source';
import { School } from './school.type';

@Resolver(() => School)
export class SchoolResolver {
  @FieldResolver(() => MunicipalInspectionConnection, {
    nullable: true,
    description: 'The city’s inspections of the school (市级督导).',
  })
  municipalInspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: School,
    @Args(() => MunicipalInspectionArgs.Nested) args: ArgsOf<typeof MunicipalInspectionArgs>,
  ) {
    return municipalInspections.pageBelow(context, info, 'schoolId', id, args);
  }
}
