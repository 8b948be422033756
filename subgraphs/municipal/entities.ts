import './records';
import { AttachmentApproval, AttachmentOpening } from '../process/attachments/opening.entity';
import { MemberUnit } from './committee/memberUnit.entity';
import { District, DistrictSuccession } from './districts/district.entity';
import { MunicipalInspectionMember } from './inspections/inspection.entity';
import { MUNICIPAL } from './side';
import { MunicipalTerm } from './terms/term.entity';

/** Every table of the city. */
export const TABLES = [
  District,
  DistrictSuccession,
  MemberUnit,
  MunicipalTerm,
  MunicipalInspectionMember,
  AttachmentApproval,
  AttachmentOpening,
  ...MUNICIPAL.all().map(({ entity }) => entity),
];
