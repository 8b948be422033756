import { MunicipalAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { MemberUnit } from './committee/memberUnit.entity';
import { District, DistrictSuccession } from './districts/district.entity';
import { MunicipalFinding } from './findings/finding.entity';
import { MunicipalInspection, MunicipalInspectionMember } from './inspections/inspection.entity';
import { MunicipalInspector } from './inspectors/inspector.entity';
import { MunicipalTerm } from './terms/term.entity';

/** Every table of the city. */
export const TABLES = [
  District,
  DistrictSuccession,
  MemberUnit,
  MunicipalTerm,
  MunicipalInspector,
  MunicipalInspection,
  MunicipalInspectionMember,
  MunicipalFinding,
  MunicipalAccountabilityRecord,
];
