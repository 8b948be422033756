import type { VersionedRecord } from '../../kernel/records/record';
import type { InspectionFields } from './inspection.fields';

/** What a command says of a new inspection. */
type Said = Pick<InspectionFields, 'kind' | 'subjectKind' | 'title' | 'scheduledOn' | 'matters'> &
  Partial<InspectionFields>;

/** What holds of an inspection unless it is said otherwise. */
export const INSPECTION_DEFAULTS = { isEmergency: false, minorInvolved: false };

/** An inspection at its beginning: everything that comes later is open. */
export function newInspection(said: Said): Omit<Partial<InspectionFields>, keyof VersionedRecord> {
  return {
    ...INSPECTION_DEFAULTS,
    schoolId: null,
    unitId: null,
    subjectName: null,
    planId: null,
    planItem: null,
    orderNumber: null,
    orderIssuer: null,
    orderAttachmentId: null,
    isUnannounced: false,
    visitedOn: null,
    visitMethods: null,
    visitRecord: null,
    highlights: null,
    advice: null,
    selfEvaluationDueOn: null,
    selfEvaluation: null,
    selfEvaluatedOn: null,
    consultations: null,
    consultedOn: null,
    deliberation: null,
    deliberatedOn: null,
    feedbackForm: null,
    feedback: null,
    feedbackOn: null,
    defence: null,
    defendedOn: null,
    defenceWaivedOn: null,
    opinion: null,
    opinionIssuedOn: null,
    reportedOn: null,
    summary: null,
    reportedToGovernment: null,
    reportedToSuperior: null,
    unredactedSummary: null,
    disclosure: 'ON_REQUEST',
    publishedOn: null,
    publicationChannel: null,
    otherChannels: null,
    exposureGround: null,
    exposedOn: null,
    exposureMedium: null,
    closedOn: null,
    ...said,
  };
}
