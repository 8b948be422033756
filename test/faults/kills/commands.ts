import type { Random } from '../../../scripts/demo/random';
import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { parseId } from '../../../subgraphs/kernel/ids';
import type { Command } from './journal';

export const CODE = '500103' as DistrictCode;
const DAY = '2024-09-02';
/** What is read of the rectification that a command changed beside its own record. */
const RECTIFICATION = 'rectification { id version state }';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as const;

/** What a client knows of a record. */
export interface Known {
  id: string;
  version: number;
  state: string;
  /** The school that it is about. */
  schoolId: string;
}

type Offer = Omit<Command, 'who'> & { who?: object };

/** A random command: on a record that the client knows, or one that makes a new one. */
export function nextCommand(random: Random, subject: string, known: readonly Known[]): Command {
  const inspectors = known.filter(({ id }) => kindOf(id) === 'din').map(({ id }) => id);
  const isNew = inspectors.length === 0 || random.chance(0.1);
  const offers = isNew ? makings(random) : known.flatMap((record) => offersFor(random, record, inspectors));
  const { who = OFFICE, ...offer } = random.pick(offers.length > 0 ? offers : makings(random));
  return { ...offer, who: { ...who, subject } };
}

function makings(random: Random): Offer[] {
  const number = random.local();
  const school = {
    district: CODE,
    name: `小学${number}`,
    kind: 'PRIMARY',
    stages: ['PRIMARY'],
    operator: 'EDUCATION_DEPARTMENT',
    area: 'TOWN',
  };
  const inspector = {
    district: CODE,
    name: `督学${number}`,
    employment: 'FULL_TIME',
    mode: 'APPOINTED',
    certificateNumber: number,
  };
  return [
    { command: 'registerSchool', input: school, selection: 'state: status' },
    { command: 'appointInspector', input: inspector, selection: 'state' },
  ];
}

/** What can be done next with a record, as far as its state tells. */
function offersFor(random: Random, { id, version, state, schoolId }: Known, inspectors: string[]): Offer[] {
  const on = (command: string, input: object = {}, who: object = OFFICE, selection = 'state'): Offer => ({
    command,
    input: { id, expectedVersion: version, ...input },
    selection,
    who,
  });
  /** A command that makes a record on a rectification, which changes with it. */
  const below = (command: string, input: object, who: object = OFFICE): Offer => ({
    command,
    input: { rectificationId: id, expectedVersion: version, ...input },
    selection: `state ${RECTIFICATION}`,
    who,
  });
  const unit = (capacity: string) => ({ role: 'INSPECTED_UNIT', district: CODE, school: schoolId, capacity });
  const head = unit('HEAD');
  const words = `事由${random.local()}`;
  const [verifierId, reviewerId] = [random.pick(inspectors), random.pick(inspectors)];
  const later = new Date(Date.now() + 45 * 86_400_000).toISOString().slice(0, 10);
  const report = { reportText: words, unitPublishedOn: DAY };
  switch (`${kindOf(id)} ${state}`) {
    case 'sch OPEN':
      return [
        on('updateSchool', { address: words }, OFFICE, 'state: status'),
        {
          command: 'scheduleInspection',
          input: {
            schoolId: id,
            title: words,
            scheduledOn: DAY,
            inspectorIds: [...new Set([verifierId, reviewerId])],
            matters: ['SCHOOL_MANAGEMENT'],
          },
          selection: 'state',
        },
      ];
    case 'dis SCHEDULED':
      return [
        ...Array<Offer>(4).fill(
          on(
            'recordVisit',
            { visitedOn: DAY, visitRecord: words, findings: findings(random) },
            OFFICE,
            'state findings(first: 50) { nodes { id } }',
          ),
        ),
        on('cancelInspection', { reason: words }),
      ];
    case 'dis VISITED':
      return [on('reportInspection', { reportedOn: DAY, summary: words })];
    case 'dis REPORTED':
      return [
        on('publishInspection', { publishedOn: DAY, publicationChannel: 'GOVERNMENT_WEBSITE' }),
        on('closeInspection'),
      ];
    case 'fnd RECORDED':
      return [
        { command: 'orderRectification', input: { findingId: id, requirement: words }, selection: 'state' },
      ];
    case 'rec ORDERED':
      return [on('beginRectification', {}, head)];
    case 'rec IN_PROGRESS':
      return [
        on('draftRectificationReport', { reportText: words }, unit('CLERK')),
        on('reportRectification', report, head),
        below('requestExtension', { reason: words, requestedDueOn: later }, head),
      ];
    case 'rec INSUFFICIENT':
      return [below('issueSupervisionNotice', { demand: words })];
    case 'snt ISSUED':
      return [on('acknowledgeSupervisionNotice', {}, head)];
    case 'snt ACKNOWLEDGED':
      return [on('complySupervisionNotice'), on('breachSupervisionNotice')];
    case 'ext REQUESTED':
      return [
        on('grantExtension', {}, OFFICE, `state ${RECTIFICATION}`),
        on('refuseExtension', { decisionNote: words }),
      ];
    case 'rec REPORT_DRAFTED':
      return [on('reportRectification', report, head)];
    case 'rec REPORTED':
      return [
        on('verifyRectification', { verdict: 'SUFFICIENT', verifierId }),
        on('verifyRectification', { verdict: 'INSUFFICIENT', verifierId, verificationNote: words }),
      ];
    case 'rec VERIFIED':
      return [
        on('followUpRectification', { followUpResult: 'LASTING', reviewerId }),
        on('followUpRectification', { followUpResult: 'RELAPSED', reviewerId }),
      ];
    case 'rec RELAPSED':
      return [on('reopenRectification', { requirement: words })];
    case 'rec FOLLOW_UP_PASSED':
      return [on('closeRectification')];
    default:
      return [];
  }
}

/** What a visit found: sometimes nothing, sometimes so much that it takes the database more than a moment. */
function findings(random: Random): object[] {
  return Array.from({ length: random.pick([0, 1, 3, 40]) }, () => ({
    category: 'SCHOOL_ETHOS',
    description: random.local(),
    disposition: 'RECTIFICATION_NOTICE',
  }));
}

function kindOf(id: string): string {
  return parseId(id)?.kind ?? '';
}
