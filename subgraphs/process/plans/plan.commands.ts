import { Between } from 'typeorm';
import type { ChangeInput, CommandInput } from '../../kernel/records/command';
import { ANNUAL_PLAN, OPEN_AMENDMENT_STATES, type AnnualPlanFacts } from '../../supervision/lifeCycles';
import { commandResolver, type AnyCommand, type ChangeCommand, type MakeCommand } from '../commandResolver';
import { schoolCapOf } from '../houseRules';
import type { Side } from '../side';
import { districtOf, type Work } from '../work';
import { carriedOutItems, droppedInspections, editionsOf } from './inspectionsOfPlan';
import { checkContent, checkYear, setContent } from './plan.content';
import type { AnnualPlanFields } from './plan.fields';
import {
  AmendAnnualPlanInput,
  ApproveAnnualPlanInput,
  CompleteAnnualPlanInput,
  DraftAnnualPlanInput,
  DraftMunicipalAnnualPlanInput,
  ProposeAnnualPlanInput,
  ReturnAnnualPlanInput,
  ReviseAnnualPlanInput,
  UpdateAnnualPlanInput,
} from './plan.inputs';
import { planPaper } from './plan.paper';

type Make<I extends CommandInput> = MakeCommand<AnnualPlanFields, AnnualPlanFacts, I>;
type Change<I extends ChangeInput> = ChangeCommand<AnnualPlanFields, AnnualPlanFacts, I>;

/** What a new edition does not have yet. */
const NOT_YET = {
  supersededById: null,
  proposedOn: null,
  returnReason: null,
  approvedOn: null,
  completedOn: null,
  summary: null,
  omissions: [],
};

function draft(side: Side): Make<DraftMunicipalAnnualPlanInput> {
  return {
    command: 'draftAnnualPlan',
    en: 'Drafts the annual plan of a year; each year has one',
    zh: '起草年度督导计划',
    input: side.isMunicipal ? DraftMunicipalAnnualPlanInput : DraftAnnualPlanInput,
    route: 'input.district',
    check: (check, input) => checkContent(side, check, input),
    async make(input, work) {
      checkYear(input.year);
      const place =
        'district' in input ? { districtCode: districtOf(work.context, String(input.district)) } : {};
      const record = work.newRecord<AnnualPlanFields>('AnnualPlan', {
        ...place,
        ...NOT_YET,
        year: input.year,
        edition: 1,
        amendsId: null,
        amendmentReason: null,
      });
      await setContent(record, input, work);
      return { record };
    },
  };
}

function update(side: Side): Change<UpdateAnnualPlanInput> {
  return {
    command: 'updateAnnualPlan',
    en: 'Changes a draft',
    zh: '修改年度督导计划草案',
    input: UpdateAnnualPlanInput,
    check: (check, input) => checkContent(side, check, input),
    apply: setContent,
  };
}

const PROPOSE: Change<ProposeAnnualPlanInput> = {
  command: 'proposeAnnualPlan',
  en: 'Proposes the plan to the government of its level',
  zh: '报批年度督导计划',
  input: ProposeAnnualPlanInput,
  apply(plan, _input, { today }) {
    plan.proposedOn = today;
  },
};

const APPROVE: Change<ApproveAnnualPlanInput> = {
  command: 'approveAnnualPlan',
  en: 'The government approves the plan, which is issued; an amendment takes the place of the edition before',
  zh: '批准年度督导计划',
  input: ApproveAnnualPlanInput,
  async apply(plan, _input, work) {
    plan.approvedOn = work.today;
    return { paper: planPaper(plan, await schoolNames(plan, work)) };
  },
  async then(plan, _input, work) {
    if (plan.amendsId === null) return;
    const before = await work.find<AnnualPlanFields>('AnnualPlan', plan.amendsId);
    before.supersededById = plan.id;
    const facts = { ...(await factsOf(before, work)), amendmentState: plan.state };
    await stepOn(before, 'supersedeAnnualPlan', facts, plan.amendmentReason, work);
  },
};

const RETURN: Change<ReturnAnnualPlanInput> = {
  command: 'returnAnnualPlan',
  en: 'The government returns the plan, with its reason',
  zh: '退回年度督导计划',
  input: ReturnAnnualPlanInput,
  check(check, input) {
    input.reason = check.longText('reason', input.reason, 1000);
  },
  apply(plan, { reason }) {
    plan.returnReason = reason;
    return { reason, facts: { reason } };
  },
};

const REVISE: Change<ReviseAnnualPlanInput> = {
  command: 'reviseAnnualPlan',
  en: 'Takes up a returned plan again as a draft',
  zh: '重新修改被退回的年度督导计划',
  input: ReviseAnnualPlanInput,
};

const AMEND: Make<AmendAnnualPlanInput> = {
  command: 'amendAnnualPlan',
  en: 'Makes a new edition of a plan in force, as a draft; the old one stays in force until the new one is approved',
  zh: '调整年度督导计划',
  input: AmendAnnualPlanInput,
  route: 'input.id',
  check(check, input) {
    input.reason = check.longText('reason', input.reason, 1000);
  },
  async make(input, work) {
    const { reason } = input;
    const before = await work.changed<AnnualPlanFields>('AnnualPlan', input);
    await stepOn(before, 'amendAnnualPlan', { ...(await factsOf(before, work)), reason }, reason, work);
    const { year, edition, title, items, absentTriggers, lastYearResults, disclosure } = before;
    const place = work.side.isMunicipal ? {} : { districtCode: before.districtCode };
    const record = work.newRecord<AnnualPlanFields>('AnnualPlan', {
      ...place,
      ...NOT_YET,
      year,
      edition: edition + 1,
      title,
      items,
      absentTriggers,
      lastYearResults,
      disclosure,
      amendsId: before.id,
      amendmentReason: reason,
    });
    return { record, reason, facts: { reason } };
  },
};

const COMPLETE: Change<CompleteAnnualPlanInput> = {
  command: 'completeAnnualPlan',
  en: 'Completes the plan with the year’s summary; what was not carried out is explained',
  zh: '完成年度督导计划',
  input: CompleteAnnualPlanInput,
  check(check, input) {
    input.summary = check.longText('summary', input.summary, 10_000);
    check.size('omissions', input.omissions, 200);
    input.omissions.forEach((omission, i) => {
      omission.reason = check.text(`omissions.${i}.reason`, omission.reason, 500);
    });
  },
  async apply(plan, { summary, omissions }, work) {
    Object.assign(plan, {
      summary,
      omissions: omissions.map((each) => ({ ...each })),
      completedOn: work.today,
    });
    const carriedOut = await carriedOutItems(work, plan, await editionsOf(work, plan));
    return { facts: { carriedOut } };
  },
};

/** The commands on annual plans. */
export function annualPlanCommands(side: Side) {
  const commands: AnyCommand<AnnualPlanFields, AnnualPlanFacts>[] = [
    draft(side),
    update(side),
    PROPOSE,
    APPROVE,
    RETURN,
    REVISE,
    AMEND,
    COMPLETE,
  ];
  return commandResolver<AnnualPlanFields, AnnualPlanFacts>(
    side,
    { concept: 'AnnualPlan', field: 'annualPlan', factsOf },
    commands,
  );
}

/** A step that a command on another edition takes with this one. */
function stepOn(
  plan: AnnualPlanFields,
  command: string,
  facts: AnnualPlanFacts,
  reason: string | null,
  work: Work,
): Promise<void> {
  const { state } = plan;
  return work.carryOut({
    lifeCycle: ANNUAL_PLAN,
    command,
    concept: 'AnnualPlan',
    record: plan,
    from: state,
    facts,
    reason,
  });
}

async function factsOf(plan: AnnualPlanFields, work: Work): Promise<AnnualPlanFacts> {
  const others = (await editionsOf(work, plan)).filter(({ id }) => id !== plan.id);
  return {
    level: work.side.isMunicipal ? 'CITY' : 'DISTRICT',
    items: plan.items,
    absentTriggers: plan.absentTriggers,
    lastYearResults: plan.lastYearResults,
    schoolCap: schoolCapOf(work),
    plansOfYear: others.length,
    openAmendments: others.filter(
      ({ amendsId, state }) => amendsId === plan.id && OPEN_AMENDMENT_STATES.includes(state),
    ).length,
    amendedState: others.find(({ id }) => id === plan.amendsId)?.state ?? null,
    amendmentState: others.find(({ id }) => id === plan.supersededById)?.state ?? null,
    droppedInspections: plan.amendsId === null ? 0 : await droppedInspections(work, plan, others),
    complaints: await complaintsOfYear(work, plan),
    carriedOut: [],
    explained: plan.omissions.map(({ number }) => number),
    summary: plan.summary,
    reason: null,
  };
}

/** How many complaints were received in the year before that of a plan. */
function complaintsOfYear(
  { manager, side }: Work,
  { year, districtCode }: AnnualPlanFields,
): Promise<number> {
  const before = year - 1;
  const ofPlace = side.isMunicipal ? {} : { districtCode };
  return manager.countBy(side.of('Complaint').entity, {
    ...ofPlace,
    receivedOn: Between(`${before}-01-01`, `${before}-12-31`),
  } as never);
}

/** The names of the plan's schools; none at the city, which knows schools by their ids. */
async function schoolNames(plan: AnnualPlanFields, work: Work): Promise<Map<string, string>> {
  if (work.side.isMunicipal) return new Map();
  const ids = [...new Set(plan.items.flatMap(({ schoolIds }) => schoolIds))];
  const query = work.manager.createQueryBuilder(work.side.of('School').entity, 'school');
  const rows = await query
    .select(['school.id AS id', 'school.name AS name'])
    .where('school.id IN (:...ids)', { ids: ['', ...ids] })
    .getRawMany<{ id: string; name: string }>();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
