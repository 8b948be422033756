import { addDays, workingDaysBetween } from '../../supervision/calendar';
import type { InspectorFacts } from '../../supervision/lifeCycles';
import type { Work } from '../work';
import type { InspectorFields } from './inspector.fields';

/** What only one side knows of an inspector: the posts and the staff of a district, the term of the city's. */
export type SideFacts = Pick<InspectorFacts, 'posts' | 'designatedPosts' | 'staffing' | 'cityTerm'>;

/**
 * Looks up what a side knows, for an inspector as it would be after the command.
 * @param change what the command adds to the number of inspectors in office: 1, 0 or -1.
 */
export type SideFactsOf = (inspector: InspectorFields, change: number, work: Work) => Promise<SideFacts>;

/** What the guards of an inspector's commands look at. */
export async function inspectorFacts(
  inspector: InspectorFields,
  work: Work,
  before: InspectorFields | null,
  sideFacts: SideFactsOf,
): Promise<InspectorFacts> {
  const { certificateNumber, noticeFrom } = inspector;
  const bearers =
    certificateNumber === '' ? [] : await work.findBy<InspectorFields>('Inspector', { certificateNumber });
  return {
    employment: inspector.employment,
    mode: inspector.mode,
    termFrom: inspector.termFrom,
    termTo: inspector.termTo,
    previousTermTo: before?.termTo ?? null,
    certificateNumber,
    isCertificateTaken: bearers.some(({ id }) => id !== inspector.id),
    eligibility: inspector.eligibility ?? [],
    examination: inspector.examination,
    // Only days that are over count: the seventh must have ended.
    noticeWorkingDays: noticeFrom === null ? 0 : workingDaysBetween(noticeFrom, addDays(work.today, -1)),
    isNoticeProvisional: false,
    termsInARow: inspector.termsInARow ?? 1,
    named: [],
    contactPhone: inspector.contactPhone,
    removalReason: inspector.removalReason,
    reason: null,
    isFilingDue: !work.side.isMunicipal,
    filedOn: inspector.filedOn,
    ...(await sideFacts(inspector, changeOfStaff(inspector, before), work)),
    today: work.today,
  };
}

function changeOfStaff(inspector: InspectorFields, before: InspectorFields | null): number {
  if (before?.state !== 'ACTIVE') return 1;
  return inspector.leftOn === null ? 0 : -1;
}
