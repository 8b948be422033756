import { enumOfList } from '../kernel/graphql/enums';
import { COMMITTEE_OFFICE } from '../supervision/committee';
import { STATE_LISTS } from '../supervision/lifeCycles';
import * as lists from '../supervision/lists';

export const DistrictKind = enumOfList('DistrictKind', lists.DISTRICT_KIND);
export const CommitteeOfficeKind = enumOfList('CommitteeOfficeKind', COMMITTEE_OFFICE);
export const Employment = enumOfList('Employment', lists.EMPLOYMENT);
export const InspectorMode = enumOfList('InspectorMode', lists.INSPECTOR_MODE);
export const InspectionKind = enumOfList('InspectionKind', lists.INSPECTION_KIND);
export const SubjectKind = enumOfList('SubjectKind', lists.SUBJECT_KIND);
export const FindingDisposition = enumOfList('FindingDisposition', lists.DISPOSITION);
export const Disclosure = enumOfList('Disclosure', lists.DISCLOSURE);
export const PublicationChannel = enumOfList('PublicationChannel', lists.PUBLICATION_CHANNEL);
export const AccountabilityKind = enumOfList('AccountabilityKind', lists.ACCOUNTABILITY_KIND);
export const AccountabilityGround = enumOfList('AccountabilityGround', lists.ACCOUNTABILITY_GROUND);
export const Role = enumOfList('Role', lists.ROLE);
export const Capacity = enumOfList('Capacity', lists.CAPACITY);

export const InspectorState = enumOfList('InspectorState', STATE_LISTS.InspectorState);
export const InspectionState = enumOfList('InspectionState', STATE_LISTS.InspectionState);
export const AccountabilityState = enumOfList('AccountabilityState', STATE_LISTS.AccountabilityState);
