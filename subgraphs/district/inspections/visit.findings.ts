import type { SubgraphContext } from '../../kernel/context';
import { currentVersion, type RegisterName } from '../../supervision/registers';
import { issueId } from '../decision';
import { Finding } from '../findings/finding.entity';
import type { DistrictInspection } from './inspection.entity';
import type { FindingInput } from './inspection.inputs';

/** The findings of a visit as records. `descriptions` are the inputs' own, checked. */
export function newFindings(
  context: SubgraphContext,
  inspection: DistrictInspection,
  categoryList: RegisterName,
  inputs: readonly FindingInput[],
  descriptions: readonly string[],
): Finding[] {
  return inputs.map((input, i) =>
    Object.assign(new Finding(), {
      id: issueId(context, 'Finding'),
      districtCode: inspection.districtCode,
      inspectionId: inspection.id,
      schoolId: inspection.schoolId,
      categoryList,
      categoryCode: input.category,
      categoryVersion: currentVersion(categoryList),
      description: descriptions[i],
      disposition: input.disposition,
      isHazard: input.isHazard,
      recordedOn: inspection.visitedOn,
    }),
  );
}
