import { currentVersion, type RegisterName } from '../../subgraphs/supervision/registers';
import type { Disposition } from '../../subgraphs/supervision/lists';
import type { DistrictContext } from './context';
import type { FindingRow, InspectionRow } from './rows';
import { problem } from './wording';

/** How often an inspection ends with so many findings. */
const COUNTS = { 0: 54, 1: 31, 2: 12, 3: 3 };
const HAZARD_SHARE = 0.06;

const DISPOSITIONS: Readonly<Partial<Record<Disposition, number>>> = {
  ON_SITE_ADVICE: 46,
  RECTIFICATION_NOTICE: 40,
  REPORT_TO_OFFICE: 6,
  DEPARTMENT_CONSULTATION: 4,
  SPECIAL_INSPECTION: 2,
  CASE_TRANSFER: 2,
};

/** A hazard is pressed on the school: it is neither merely told nor kept among authorities. */
const HAZARD_DISPOSITIONS: typeof DISPOSITIONS = { RECTIFICATION_NOTICE: 96, CASE_TRANSFER: 4 };

/** What an inspection that took place found, under the matters it looked at. */
export function generateFindings(
  { random, district, id }: DistrictContext,
  inspection: InspectionRow,
  list: RegisterName,
): FindingRow[] {
  if (inspection.visitedOn === null) return [];
  const recordedOn = inspection.visitedOn;
  return Array.from({ length: Number(random.weighted(COUNTS)) }, () => {
    const isHazard = random.chance(HAZARD_SHARE);
    const categoryCode = random.pick(inspection.matters);
    return {
      id: id('Finding'),
      districtCode: district.code,
      inspectionId: inspection.id,
      schoolId: inspection.schoolId,
      categoryList: list,
      categoryCode,
      categoryVersion: currentVersion(list),
      description: problem(random, categoryCode, isHazard),
      disposition: random.weighted(isHazard ? HAZARD_DISPOSITIONS : DISPOSITIONS),
      isHazard,
      recordedOn,
    };
  });
}
