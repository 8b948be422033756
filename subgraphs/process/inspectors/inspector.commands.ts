import type { InputCheck } from '../../kernel/inputCheck';
import type { ChangeInput } from '../../kernel/records/command';
import { DEADLINES, dueOnOf } from '../../supervision/deadlines';
import type { InspectorFacts } from '../../supervision/lifeCycles';
import { commandResolver, type AnyCommand, type ChangeCommand } from '../commandResolver';
import type { Side } from '../side';
import type { Work } from '../work';
import { inspectorFacts, type SideFactsOf } from './inspector.facts';
import type { InspectorFields } from './inspector.fields';
import {
  AppointCandidateInput,
  EngageInspectorInput,
  ExamineInspectorInput,
  ExpireInspectorInput,
  RejectInspectorInput,
  ReleaseInspectorInput,
  RemoveInspectorInput,
  RenewInspectorInput,
  ShowInspectorToPublicInput,
  UpdateInspectorContactInput,
  VetInspectorInput,
  WithdrawInspectorInput,
} from './inspector.inputs';

type Change<I extends ChangeInput> = ChangeCommand<InspectorFields, InspectorFacts, I>;

const MOST_TERMS = 9;

/** What an inspector of either side has on entering the register, before anything is known of the way into office. */
export const NOTHING_YET = {
  certificateNumber: '',
  contactPhone: null,
  termFrom: null,
  termTo: null,
  termsInARow: null,
  eligibility: null,
  vettedOn: null,
  examination: null,
  examinedOn: null,
  noticeFrom: null,
  noticeUntil: null,
  leftOn: null,
  removalReason: null,
  filedOn: null,
} as const;

/** How the posts of an inspector who leaves go to another one; a side without posts has none to hand over. */
export type HandOver = (inspector: InspectorFields, toId: string, work: Work) => Promise<void>;

const VET: Change<VetInspectorInput> = {
  command: 'vetInspector',
  en: 'Finds a candidate eligible, point by point',
  zh: '资格审核',
  input: VetInspectorInput,
  apply(inspector, { eligibility }, { today }) {
    Object.assign(inspector, { eligibility: [...new Set(eligibility)], vettedOn: today });
  },
};

const EXAMINE: Change<ExamineInspectorInput> = {
  command: 'examineInspector',
  en: 'Records the examination of a candidate',
  zh: '考察督学人选',
  input: ExamineInspectorInput,
  check(check, input) {
    input.examination = check.longText('examination', input.examination, 2000);
  },
  apply(inspector, { examination }, { today }) {
    Object.assign(inspector, { examination, examinedOn: today });
  },
};

const SHOW: Change<ShowInspectorToPublicInput> = {
  command: 'showInspectorToPublic',
  en: 'Shows a candidate to the public for at least seven working days',
  zh: '公示督学人选',
  input: ShowInspectorToPublicInput,
  apply(inspector, _input, { today }) {
    const { dueOn, isProvisional } = dueOnOf(DEADLINES.PUBLIC_NOTICE, today);
    Object.assign(inspector, { noticeFrom: today, noticeUntil: dueOn });
    return { facts: { isNoticeProvisional: isProvisional } };
  },
};

const ENGAGE: Change<EngageInspectorInput> = {
  command: 'engageInspector',
  en: 'Engages a part-time inspector for a term, after the notice to the public',
  zh: '聘任督学',
  input: EngageInspectorInput,
  check: checkCertificate,
  apply(inspector, { certificateNumber, termFrom, termTo }) {
    const termsInARow = inspector.termsInARow ?? 1;
    Object.assign(inspector, { certificateNumber, termFrom, termTo, termsInARow });
  },
};

const APPOINT: Change<AppointCandidateInput> = {
  command: 'appointCandidate',
  en: 'The government appoints a full-time inspector who was examined',
  zh: '任命督学人选',
  input: AppointCandidateInput,
  check: checkCertificate,
  apply(inspector, { certificateNumber }) {
    inspector.certificateNumber = certificateNumber;
  },
};

const REJECT: Change<RejectInspectorInput> = {
  command: 'rejectInspector',
  en: 'Rejects a candidate',
  zh: '不予通过',
  input: RejectInspectorInput,
  check(check, input) {
    input.reason = check.text('reason', input.reason, 500);
  },
  apply: (_inspector, { reason }) => ({ facts: { reason }, reason }),
};

const WITHDRAW: Change<WithdrawInspectorInput> = {
  command: 'withdrawInspector',
  en: 'Records that a candidate withdraws',
  zh: '人选退出',
  input: WithdrawInspectorInput,
};

/** Renewal; the city's also says for which of its terms. */
export const RENEW: Change<RenewInspectorInput> = {
  command: 'renewInspector',
  en: 'Engages a part-time inspector for another term',
  zh: '续聘督学',
  input: RenewInspectorInput,
  apply(inspector, { termFrom, termTo }) {
    Object.assign(inspector, { termFrom, termTo, termsInARow: (inspector.termsInARow ?? 1) + 1 });
  },
};

const CONTACT: Change<UpdateInspectorContactInput> = {
  command: 'updateInspectorContact',
  en: 'Changes the contact of an inspector',
  zh: '更新督学联系方式',
  input: UpdateInspectorContactInput,
  check(check, input) {
    input.contactPhone = check.text('contactPhone', input.contactPhone, 30);
  },
  apply(inspector, { contactPhone }) {
    inspector.contactPhone = contactPhone;
  },
};

function leaving(handOver: HandOver): AnyCommand<InspectorFields, InspectorFacts>[] {
  const leave = async (inspector: InspectorFields, toId: string | null | undefined, work: Work) => {
    if (toId != null) await handOver(inspector, toId, work);
    inspector.leftOn = work.today;
  };
  const expire: Change<ExpireInspectorInput> = {
    command: 'expireInspector',
    en: 'Records that the term of an inspector is over and not renewed',
    zh: '督学任期届满',
    input: ExpireInspectorInput,
    apply: (inspector, { handOverToId }, work) => leave(inspector, handOverToId, work),
  };
  const release: Change<ReleaseInspectorInput> = {
    command: 'releaseInspector',
    en: 'Records that an inspector leaves the office',
    zh: '督学离任',
    input: ReleaseInspectorInput,
    apply: (inspector, { handOverToId }, work) => leave(inspector, handOverToId, work),
  };
  const remove: Change<RemoveInspectorInput> = {
    command: 'removeInspector',
    en: 'Removes an inspector from office on a ground of the law',
    zh: '解聘、解任督学',
    input: RemoveInspectorInput,
    check(check, input) {
      input.explanation = check.optionalText('explanation', input.explanation, 500);
    },
    async apply(inspector, { handOverToId, removalReason, explanation }, work) {
      await leave(inspector, handOverToId, work);
      inspector.removalReason = removalReason;
      return { reason: explanation };
    },
  };
  return [expire, release, remove];
}

/** The commands on inspectors of a side. @param own those that only this side has, the making ones among them. */
export function inspectorCommands(
  side: Side,
  { sideFacts, handOver }: { sideFacts: SideFactsOf; handOver: HandOver },
  own: readonly AnyCommand<InspectorFields, InspectorFacts>[],
) {
  return commandResolver<InspectorFields, InspectorFacts>(
    side,
    {
      concept: 'Inspector',
      field: 'inspector',
      factsOf: (inspector, work, before) => inspectorFacts(inspector, work, before, sideFacts),
    },
    [...own, VET, EXAMINE, SHOW, ENGAGE, APPOINT, REJECT, WITHDRAW, CONTACT, ...leaving(handOver)],
  );
}

function checkCertificate(check: InputCheck, input: { certificateNumber: string }): void {
  input.certificateNumber = check.text('certificateNumber', input.certificateNumber, 40);
}

/** Checks a number of terms in a row. */
export function checkTerms(
  check: InputCheck,
  field: string,
  terms: number | null | undefined,
  least: number,
): void {
  if (terms != null && (terms < least || terms > MOST_TERMS)) {
    check.fail(field, 'RANGE', `应为 ${least} 至 ${MOST_TERMS}。`);
  }
}
