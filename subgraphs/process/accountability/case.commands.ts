import { badInput } from '../../kernel/errors';
import { DEADLINES, dueOnOf } from '../../supervision/deadlines';
import type { CaseFacts } from '../../supervision/lifeCycles';
import type { CaseSubject } from '../../supervision/lists';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { Side } from '../side';
import type { Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import * as papers from './accountability.papers';
import { caseFacts, fileOf, setFile, setInquiry } from './case.facts';
import * as inputs from './case.inputs';
import type { CaseFile } from './caseFile.type';
import { DECISION_COMMANDS } from './decision.commands';
import { checkForms, recount, setForms } from './forms';
import { ofKind } from './ofKind';
import { checkOpening, openRecord, schoolOf, subjectOf } from './opening';
import { ProposeCaseInput, ProposeMunicipalCaseInput, type CaseOpeningInput } from './opening.inputs';

type CaseChange<I extends inputs.ArchiveCaseInput> = ChangeCommand<AccountabilityFields, CaseFacts, I>;

function propose(side: Side): MakeCommand<AccountabilityFields, CaseFacts, CaseOpeningInput> {
  return {
    command: 'proposeCase',
    en: 'Proposes to hold a unit to account',
    zh: '提出问责',
    input: side.isMunicipal ? ProposeMunicipalCaseInput : ProposeCaseInput,
    route: 'input.district',
    check: checkOpening,
    async make(input, work) {
      const record = await openRecord('CASE', input, work);
      const subject = await caseSubject(record, input.subject ?? null, work);
      setFile(record, { subject, obstruction: input.obstruction ?? null });
      return { record, startedOn: { INVESTIGATION_GROUP: await inspectionEnd(record, work) } };
    },
  };
}

const FORM_GROUP: CaseChange<inputs.FormInvestigationGroupInput> = {
  command: 'formInvestigationGroup',
  en: 'Forms the group that investigates a case',
  zh: '成立调查组',
  input: inputs.FormInvestigationGroupInput,
  check: (check, { memberIds }) => check.size('memberIds', memberIds, 20),
  async apply(record, { memberIds }, work) {
    await work.allReadable('Inspector', memberIds, 'memberIds');
    setInquiry(record, { memberIds, formedOn: work.today });
  },
};

const INVESTIGATE: CaseChange<inputs.RecordInvestigationInput> = {
  command: 'recordInvestigation',
  en: 'Records what the investigation found',
  zh: '调查认定',
  input: inputs.RecordInvestigationInput,
  check(check, input) {
    input.investigation = check.longText('investigation', input.investigation, 20_000);
  },
  apply(record, { investigation }) {
    setInquiry(record, { investigation });
  },
};

const DECLINE: CaseChange<inputs.DeclineCaseInput> = {
  command: 'declineCase',
  en: 'Opens no case after the investigation',
  zh: '不予问责',
  input: inputs.DeclineCaseInput,
  check(check, input) {
    input.reason = check.longText('reason', input.reason, 2000);
  },
  apply(record, { reason }, { today }) {
    record.closedOn = today;
    return { facts: { reason }, reason };
  },
};

const INFORM: CaseChange<inputs.InformUnitInput> = {
  command: 'informUnit',
  en: 'Informs the unit of facts, basis and intended forms, so that it may defend itself',
  zh: '告知拟问责事项',
  input: inputs.InformUnitInput,
  check(check, input) {
    input.legalBasis = check.longText('legalBasis', input.legalBasis, 2000);
    checkForms(check, input.forms);
  },
  async apply(record, { legalBasis, forms }, work) {
    const { dueOn } = dueOnOf(DEADLINES.CASE_DEFENCE, work.today);
    record.informedOn = work.today;
    await setForms(record, forms, work);
    setFile(record, { legalBasis, defence: null, defenceDueOn: dueOn });
    return { paper: papers.caseInforming(await subjectOf(record, work), record, fileOf(record)) };
  },
};

const DEFEND: CaseChange<inputs.SubmitCaseDefenceInput> = {
  command: 'submitCaseDefence',
  en: 'The unit states its case and defends itself',
  zh: '陈述申辩',
  input: inputs.SubmitCaseDefenceInput,
  check(check, input) {
    input.defence = check.longText('defence', input.defence, 20_000);
  },
  apply(record, { defence }) {
    setFile(record, { defence });
  },
};

const CONSULT: CaseChange<inputs.ConsultMemberUnitsInput> = {
  command: 'consultMemberUnits',
  en: 'Records what the member units say',
  zh: '征求成员单位意见',
  input: inputs.ConsultMemberUnitsInput,
  check(check, input) {
    check.size('opinions', input.opinions, 30);
    input.opinions.forEach((each, i) => {
      each.unit = check.text(`opinions.${i}.unit`, each.unit, 60);
      each.opinion = check.longText(`opinions.${i}.opinion`, each.opinion, 2000);
    });
    if (input.forms) checkForms(check, input.forms);
  },
  async apply(record, { opinions, forms }, work) {
    setInquiry(record, { opinions: opinions.map(({ unit, opinion }) => ({ unit, opinion })) });
    if (forms) await setForms(record, forms, work);
    else await recount(record, work);
  },
};

const APPROVE: CaseChange<inputs.ApproveDecisionInput> = {
  command: 'approveDecision',
  en: 'Chair or vice-chair of the committee approves the decision',
  zh: '批准问责',
  input: inputs.ApproveDecisionInput,
  apply: (record, _input, work) => recount(record, work),
};

const RETURN: CaseChange<inputs.ReturnCaseInput> = {
  command: 'returnCase',
  en: 'Chair or vice-chair of the committee sends a case back',
  zh: '退回问责',
  input: inputs.ReturnCaseInput,
  check(check, input) {
    input.reason = check.longText('reason', input.reason, 2000);
  },
  apply: (_record, { reason }) => ({ facts: { reason }, reason }),
};

const DECIDE: CaseChange<inputs.DecideCaseInput> = {
  command: 'decideCase',
  en: 'Issues the approved decision: facts, basis, form, day of effect',
  zh: '作出问责决定',
  input: inputs.DecideCaseInput,
  async apply(record, { effectiveOn }, work) {
    setFile(record, { effectiveOn, decidedOn: work.today });
    await recount(record, work);
    return { paper: papers.accountabilityDecision(await subjectOf(record, work), record, fileOf(record)) };
  },
};

/** The commands on accountability cases. */
export function caseCommands(side: Side) {
  const changes = [FORM_GROUP, INVESTIGATE, DECLINE, INFORM, DEFEND, CONSULT, APPROVE, RETURN, DECIDE];
  return commandResolver<AccountabilityFields, CaseFacts>(
    side,
    { concept: 'AccountabilityRecord', field: 'accountabilityRecord', factsOf: caseFacts },
    [
      propose(side),
      ...[...changes, ...DECISION_COMMANDS].map((command) =>
        ofKind('CASE', command as CaseChange<inputs.ArchiveCaseInput>),
      ),
    ],
  );
}

/** The kind of unit: of a district’s own school as its register has it, of others as the input says. */
async function caseSubject(
  record: AccountabilityFields,
  said: CaseSubject | null,
  work: Work,
): Promise<CaseFile['subject']> {
  const school = await schoolOf(record, work);
  const known = school && (school.operator === 'PRIVATE' ? 'PRIVATE_SCHOOL' : 'PUBLIC_SCHOOL');
  const subject = known ?? said;
  const isSchool = subject === 'PRIVATE_SCHOOL' || subject === 'PUBLIC_SCHOOL';
  if (subject === null || (said ?? subject) !== subject || isSchool !== (record.schoolId !== null)) {
    throw badInput(
      ['input', 'subject'],
      'SUBJECT',
      '`subject` is missing, or not what the register says.',
      '问责对象类别缺失，或与登记不符。',
    );
  }
  return subject;
}

/** The day on which the inspection behind a case ended; today where there is none, or none that has ended. */
async function inspectionEnd({ inspectionId }: AccountabilityFields, work: Work): Promise<string> {
  if (inspectionId === null) return work.today;
  const inspection = await work.find<InspectionDays>('Inspection', inspectionId);
  return inspection.closedOn ?? inspection.reportedOn ?? work.today;
}

interface InspectionDays {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  reportedOn: string | null;
  closedOn: string | null;
}
