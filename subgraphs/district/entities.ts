import { DistrictAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { Finding } from './findings/finding.entity';
import { DistrictInspection, InspectionMember } from './inspections/inspection.entity';
import { DistrictInspector } from './inspectors/inspector.entity';
import { Rectification } from './rectification/rectification.entity';
import { School } from './schools/school.entity';
import { ResponsibilityZone } from './zones/zone.entity';

/** The record types of a district, by their names in the schema. */
export const ENTITIES = {
  School,
  DistrictInspector,
  ResponsibilityZone,
  DistrictInspection,
  Finding,
  Rectification,
  DistrictAccountabilityRecord,
};

/** Every table of a district. */
export const TABLES = [...Object.values(ENTITIES), InspectionMember];
