import type { SubgraphContext } from '../../kernel/context';
import type { MunicipalInspector } from '../inspectors/inspector.entity';
import { municipalInspectors } from '../inspectors/inspector.source';
import { MunicipalInspectionMember } from './inspection.entity';

/** The team of an inspection, its leader first; an inspector whom the caller may not read stands as null. */
export async function teamOf(
  context: SubgraphContext,
  inspectionId: string,
): Promise<(MunicipalInspector | null)[]> {
  const members = await context.loaders
    .of<string[]>('MunicipalInspection.members', (ids) => membersOf(context, ids), [])
    .load(inspectionId);
  return Promise.all(members.map((id) => municipalInspectors.reference(context, id)));
}

async function membersOf(context: SubgraphContext, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await context.reader
    .createQueryBuilder(MunicipalInspectionMember, 'member')
    .where('member.inspectionId IN (:...ids)', { ids })
    .orderBy('member.place')
    .getMany();
  const teams = new Map<string, string[]>();
  for (const { inspectionId, inspectorId } of rows) {
    teams.set(inspectionId, [...(teams.get(inspectionId) ?? []), inspectorId]);
  }
  return teams;
}
