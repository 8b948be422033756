import type { InputCheck } from '../../kernel/inputCheck';
import type { Work } from '../work';
import type { InspectionFields } from './inspection.fields';
import { InspectionMember } from './inspectionMember.entity';

/** Checks how many a team has. */
export function checkTeam(check: InputCheck, inspectorIds: readonly string[]): void {
  check.size('inspectorIds', inspectorIds, 20);
}

/** Keeps a team in the place of the one that an inspection had, for the guards to look at. */
export async function keepTeam(
  work: Work,
  { id: inspectionId }: InspectionFields,
  inspectorIds: readonly string[],
): Promise<void> {
  await work.allReadable('Inspector', inspectorIds, 'inspectorIds');
  await work.manager.delete(InspectionMember, { inspectionId });
  const members = inspectorIds.map((inspectorId, place) => ({ inspectionId, place, inspectorId }));
  await work.write.insertRows(InspectionMember, members);
}
