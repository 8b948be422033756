import { ContractError } from '../../kernel/errors';
import type { InputCheck } from '../../kernel/inputCheck';
import type { RecusalFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import { reassignDeadlines } from '../deadlines/keeping';
import type { Side } from '../side';
import type { Work } from '../work';
import { recusalFacts } from './recusal.facts';
import type { RecusalFields } from './recusal.fields';
import {
  ApplyForRecusalInput,
  DecideRecusalInput,
  DeclareRecusalInput,
  LiftRecusalInput,
  OrderRecusalInput,
  type RequestRecusalInput,
} from './recusal.inputs';
import { inspectorAsked, oneSubject, originOf, placeOf, subjectAsked } from './subject';

type Make<I extends RequestRecusalInput> = MakeCommand<RecusalFields, RecusalFacts, I>;
type Change<I extends DecideRecusalInput | LiftRecusalInput> = ChangeCommand<RecusalFields, RecusalFacts, I>;

const DECLARE: Make<DeclareRecusalInput> = {
  command: 'declareRecusal',
  en: 'An inspector declares what keeps them from inspecting a unit',
  zh: '督学自行申明回避',
  input: DeclareRecusalInput,
  route: 'input.inspectorId',
  check: checkRequest,
  make: request,
  then: ({ id }, _input, work) => reassignDeadlines(work, id, null),
};

const APPLY: Make<ApplyForRecusalInput> = {
  command: 'applyForRecusal',
  en: 'The inspected unit, or the inspector, applies for a recusal',
  zh: '申请督学回避',
  input: ApplyForRecusalInput,
  route: 'input.inspectorId',
  check: checkRequest,
  make: request,
  then: ({ id }, _input, work) => reassignDeadlines(work, id, null),
};

const ORDER: Make<OrderRecusalInput> = {
  command: 'orderRecusal',
  en: 'The institution orders a recusal unasked',
  zh: '依职权决定督学回避',
  input: OrderRecusalInput,
  route: 'input.inspectorId',
  check: checkRequest,
  async make(input, work) {
    const { record } = await request(input, work);
    record.decidedOn = work.today;
    return { record, reason: record.explanation };
  },
};

const DECIDE: Change<DecideRecusalInput> = {
  command: 'decideRecusal',
  en: 'The head decides on a recusal that was declared or applied for',
  zh: '决定是否回避',
  input: DecideRecusalInput,
  check(check, input) {
    if (input.reason != null) input.reason = check.longText('reason', input.reason, 1000);
  },
  apply(recusal, { decision, reason = null }, { today }) {
    Object.assign(recusal, { decidedOn: today, decisionReason: reason });
    return { facts: { decision, reason }, reason };
  },
};

const LIFT: Change<LiftRecusalInput> = {
  command: 'liftRecusal',
  en: 'Lifts a recusal whose ground is gone',
  zh: '解除回避',
  input: LiftRecusalInput,
  check(check, input) {
    input.reason = check.longText('reason', input.reason, 1000);
  },
  apply(recusal, { reason }, { today }) {
    recusal.liftedOn = today;
    return { facts: { reason }, reason };
  },
};

/** The commands on recusals. */
export function recusalCommands(side: Side) {
  return commandResolver<RecusalFields, RecusalFacts>(
    side,
    { concept: 'Recusal', field: 'recusal', factsOf: recusalFacts },
    [DECLARE, APPLY, ORDER, DECIDE, LIFT],
  );
}

function checkRequest(check: InputCheck, input: RequestRecusalInput): void {
  if (input.explanation != null) input.explanation = check.longText('explanation', input.explanation, 1000);
  if (input.inspectionId == null) return oneSubject(check, input);
  if (input.schoolId != null || input.unitId != null) {
    check.fail('inspectionId', 'ONE_UNIT', '已写明督导的，不再写学校或者单位。');
  }
}

/** The recusal as its request has it: of the caller's own, about an inspector whom the caller may know of. */
async function request(input: RequestRecusalInput, work: Work): Promise<{ record: RecusalFields }> {
  const { caller } = work.context;
  const { inspectorId, ground, explanation = null, inspectionId = null } = input;
  if (caller.role === 'INSPECTOR' && caller.inspector !== inspectorId) throw new ContractError('FORBIDDEN');
  const subject = await subjectAsked(input, work);
  const inspector = await inspectorAsked(input, work);
  return {
    record: work.newRecord<RecusalFields>('Recusal', {
      ...placeOf(inspector),
      inspectorId,
      ...subject,
      inspectionId,
      ground,
      explanation,
      origin: originOf(work),
      requestedBy: caller.subject,
      requestedOn: work.today,
      decidedOn: null,
      decisionReason: null,
      liftedOn: null,
    }),
  };
}
