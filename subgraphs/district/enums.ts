import { enumOfList } from '../kernel/graphql/enums';
import { STATE_LISTS } from '../supervision/lifeCycles';
import * as lists from '../supervision/lists';

export const Stage = enumOfList('Stage', lists.STAGE);
export const SchoolKind = enumOfList('SchoolKind', lists.SCHOOL_KIND);
export const Operator = enumOfList('Operator', lists.OPERATOR);
export const Area = enumOfList('Area', lists.AREA);
export const Employment = enumOfList('Employment', lists.EMPLOYMENT);
export const InspectorMode = enumOfList('InspectorMode', lists.INSPECTOR_MODE);
export const InspectionKind = enumOfList('InspectionKind', lists.INSPECTION_KIND);
export const SubjectKind = enumOfList('SubjectKind', lists.SUBJECT_KIND);
export const FindingDisposition = enumOfList('FindingDisposition', lists.DISPOSITION);
export const Disclosure = enumOfList('Disclosure', lists.DISCLOSURE);
export const PublicationChannel = enumOfList('PublicationChannel', lists.PUBLICATION_CHANNEL);
export const Verdict = enumOfList('Verdict', lists.VERDICT);
export const FollowUpResult = enumOfList('FollowUpResult', lists.FOLLOW_UP_RESULT);
export const AccountabilityKind = enumOfList('AccountabilityKind', lists.ACCOUNTABILITY_KIND);
export const AccountabilityGround = enumOfList('AccountabilityGround', lists.ACCOUNTABILITY_GROUND);
export const Role = enumOfList('Role', lists.ROLE);
export const Capacity = enumOfList('Capacity', lists.CAPACITY);

export const SchoolStatus = enumOfList('SchoolStatus', STATE_LISTS.SchoolStatus);
export const InspectorState = enumOfList('InspectorState', STATE_LISTS.InspectorState);
export const InspectionState = enumOfList('InspectionState', STATE_LISTS.InspectionState);
export const RectificationState = enumOfList('RectificationState', STATE_LISTS.RectificationState);
export const AccountabilityState = enumOfList('AccountabilityState', STATE_LISTS.AccountabilityState);
