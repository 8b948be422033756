import type { SubgraphContext } from '../../kernel/context';
import { matterList, type RegisterName } from '../../supervision/registers';
import { schools } from '../schools/school.source';
import type { DistrictInspection } from './inspection.entity';

/** The register that an inspection's matters come from; kindergartens have their own. */
export async function matterListOf(
  context: SubgraphContext,
  inspection: DistrictInspection,
): Promise<RegisterName> {
  const school = await schools.reference(context, inspection.schoolId);
  return matterList({
    inspectionKind: inspection.kind,
    subjectKind: inspection.subjectKind,
    schoolKind: school?.kind ?? null,
  });
}
