import type { InputCheck } from '../../kernel/inputCheck';
import { currentVersion } from '../../supervision/registers';
import type { FindingFields } from '../findings/finding.fields';
import type { Work } from '../work';
import { matterListFor, type InspectionFactsOfAnyKind } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';
import type { FindingInput } from './inspection.inputs';

/** Checks a finding of an input in place. */
export function checkFinding(check: InputCheck, field: string, finding: FindingInput): void {
  finding.description = check.longText(`${field}.description`, finding.description, 2000);
}

/** Keeps what an inspection found, for the guards to look at: what they refuse is not kept. */
export async function keepFindings(
  work: Work,
  inspection: InspectionFields,
  inputs: readonly FindingInput[],
): Promise<Pick<InspectionFactsOfAnyKind, 'findings'>> {
  const categoryList = await matterListFor(work, inspection);
  const findings = inputs.map(({ category, description, disposition, isHazard }) =>
    work.newRecord<FindingFields>('Finding', {
      ...(!work.side.isMunicipal && { districtCode: inspection.districtCode }),
      inspectionId: inspection.id,
      schoolId: inspection.schoolId,
      categoryList,
      categoryCode: category,
      categoryVersion: currentVersion(categoryList),
      description,
      disposition,
      isHazard,
      recordedOn: inspection.kind === 'REGULAR' ? (inspection.visitedOn ?? work.today) : work.today,
      feedback: null,
    }),
  );
  await work.insert('Finding', findings);
  return { findings };
}
