import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DistrictInspection } from '../inspections/inspection.entity';
import { inspections } from '../inspections/inspection.source';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { Complaint } from './complaint.entity';
import { ComplaintArgs, ComplaintConnection, complaints } from './complaint.source';

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => ComplaintConnection, {
    nullable: true,
    description: 'Complaints and opinions that the districts received (投诉、意见).',
  })
  complaints(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ComplaintArgs.Scattered) args: ArgsOf<typeof ComplaintArgs>,
  ) {
    return complaints.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Complaint, { nullable: true, description: 'The complaint with this id.' })
  complaint(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the complaint.' }) id: string,
  ) {
    return complaints.byId(context, id);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() complaint: Complaint) {
    return schools.reference(context, complaint.schoolId);
  }

  @FieldResolver(() => DistrictInspector, {
    nullable: true,
    description: 'The inspector who is to check it (核实人).',
  })
  inspector(@Ctx() context: SubgraphContext, @Root() complaint: Complaint) {
    return inspectors.reference(context, complaint.inspectorId);
  }

  @FieldResolver(() => DistrictInspection, {
    nullable: true,
    description: 'The inspection that it led to (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() complaint: Complaint) {
    return inspections.reference(context, complaint.inspectionId);
  }
}
