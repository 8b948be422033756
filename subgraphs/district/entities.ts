import './records';
import { AttachmentApproval, AttachmentOpening } from '../process/attachments/opening.entity';
import { InspectionMember } from './inspections/inspection.entity';
import { DISTRICT } from './side';

/** The records of a district, by the names of their types. */
export const ENTITIES = Object.fromEntries(DISTRICT.all().map(({ type, entity }) => [type, entity]));

/** Every table of a district. */
export const TABLES = [...Object.values(ENTITIES), InspectionMember, AttachmentApproval, AttachmentOpening];
