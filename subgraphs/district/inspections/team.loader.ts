import type { SubgraphContext } from '../../kernel/context';
import type { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { InspectionMember } from './inspection.entity';

/** The team of an inspection, its leader first; an inspector whom the caller may not read stands as null. */
export async function teamOf(
  context: SubgraphContext,
  inspectionId: string,
): Promise<(DistrictInspector | null)[]> {
  const members = await context.loaders
    .of<string[]>('InspectionMember.byInspection', (ids) => membersOf(context, ids), [])
    .load(inspectionId);
  return Promise.all(members.map((id) => inspectors.reference(context, id)));
}

async function membersOf(context: SubgraphContext, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await context.reader
    .createQueryBuilder(InspectionMember, 'member')
    .where('member.inspectionId IN (:...ids)', { ids })
    .orderBy('member.place')
    .getMany();
  const teams = new Map<string, string[]>();
  for (const { inspectionId, inspectorId } of rows) {
    teams.set(inspectionId, [...(teams.get(inspectionId) ?? []), inspectorId]);
  }
  return teams;
}
