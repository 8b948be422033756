import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalInspection } from '../inspections/inspection.entity';
import { municipalInspections } from '../inspections/inspection.source';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { municipalInspectors } from '../inspectors/inspector.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalComplaint } from './complaint.entity';
import {
  MunicipalComplaintArgs,
  MunicipalComplaintConnection,
  municipalComplaints,
} from './complaint.source';

@Resolver(() => MunicipalComplaint)
export class ComplaintResolver {
  @Query(() => MunicipalComplaintConnection, {
    nullable: true,
    description: 'Complaints and opinions that the city received (市级受理的投诉、意见).',
  })
  municipalComplaints(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalComplaintArgs.Nested) args: ArgsOf<typeof MunicipalComplaintArgs>,
  ) {
    return municipalComplaints.page(context, info, args);
  }

  @Query(() => MunicipalComplaint, { nullable: true, description: 'The complaint to the city with this id.' })
  municipalComplaint(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the complaint.' }) id: string,
  ) {
    return municipalComplaints.byId(context, id);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Root() complaint: MunicipalComplaint) {
    return schoolWith(complaint.schoolId);
  }

  @FieldResolver(() => MunicipalInspector, {
    nullable: true,
    description: 'The inspector who is to check it (核实人).',
  })
  inspector(@Ctx() context: SubgraphContext, @Root() complaint: MunicipalComplaint) {
    return municipalInspectors.reference(context, complaint.inspectorId);
  }

  @FieldResolver(() => MunicipalInspection, {
    nullable: true,
    description: 'The inspection that it led to (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() complaint: MunicipalComplaint) {
    return municipalInspections.reference(context, complaint.inspectionId);
  }
}
