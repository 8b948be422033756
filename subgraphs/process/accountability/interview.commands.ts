import type { InputCheck } from '../../kernel/inputCheck';
import type { InterviewFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { Side } from '../side';
import { stateOf } from '../state';
import type { Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import * as papers from './accountability.papers';
import * as inputs from './interview.inputs';
import { NO_INTERVIEW, type InterviewDetails } from './interview.type';
import { ofKind } from './ofKind';
import { checkOpening, isSubjectNamed, openRecord, subjectOf } from './opening';
import {
  ProposeInterviewInput,
  ProposeMunicipalInterviewInput,
  type InterviewOpeningInput,
} from './opening.inputs';

type Change<I extends inputs.CloseInterviewInput> = ChangeCommand<AccountabilityFields, InterviewFacts, I>;

const interviewOf = ({ interview }: AccountabilityFields): InterviewDetails => interview ?? NO_INTERVIEW;

/** Changes what the record says of its interview. */
function set(record: AccountabilityFields, change: Partial<InterviewDetails>): void {
  record.interview = { ...interviewOf(record), ...change };
}

function propose(side: Side): MakeCommand<AccountabilityFields, InterviewFacts, InterviewOpeningInput> {
  return {
    command: 'proposeInterview',
    en: 'Proposes to call the persons in charge of a unit to an interview',
    zh: '提出约谈',
    input: side.isMunicipal ? ProposeMunicipalInterviewInput : ProposeInterviewInput,
    route: 'input.district',
    check: checkOpening,
    async make(input, work) {
      const record = await openRecord('INTERVIEW', input, work);
      set(record, { safetyOrRefusal: input.safetyOrRefusal ?? null });
      return { record };
    },
  };
}

const CONVENE: Change<inputs.ConveneInterviewInput> = {
  command: 'conveneInterview',
  en: 'Calls the persons in charge to an interview',
  zh: '通知约谈',
  input: inputs.ConveneInterviewInput,
  check(check, input) {
    check.size('interviewees', input.interviewees, 20);
    input.interviewees = input.interviewees.map((who, i) => check.text(`interviewees.${i}`, who, 60));
    input.place = check.text('place', input.place, 120);
  },
  async apply(record, { interviewees, scheduledOn, place }, work) {
    set(record, { interviewees, scheduledOn, place, heldOn: null });
    return { paper: papers.interviewNotice(await subjectOf(record, work), record, interviewOf(record)) };
  },
};

const DISMISS: Change<inputs.DismissInterviewInput> = {
  command: 'dismissInterview',
  en: 'Dismisses a proposed interview',
  zh: '不予约谈',
  input: inputs.DismissInterviewInput,
  check(check, input) {
    input.reason = check.text('reason', input.reason, 500);
  },
  apply(record, { reason }, { today }) {
    record.closedOn = today;
    return { facts: { reason }, reason };
  },
};

const HOLD: Change<inputs.HoldInterviewInput> = {
  command: 'holdInterview',
  en: 'Notes that the interview was held',
  zh: '进行约谈',
  input: inputs.HoldInterviewInput,
  apply(record, { heldOn }) {
    set(record, { heldOn });
  },
};

const ABSENCE: Change<inputs.RecordAbsenceInput> = {
  command: 'recordAbsence',
  en: 'Notes that those called stayed away',
  zh: '记录未到场',
  input: inputs.RecordAbsenceInput,
  check(check, input) {
    input.reason = check.optionalText('reason', input.reason, 500);
  },
  apply(record, { reason = null }) {
    set(record, { absences: interviewOf(record).absences + 1 });
    return { reason };
  },
};

const RECORD: Change<inputs.RecordInterviewInput> = {
  command: 'recordInterview',
  en: 'Records the interview in writing',
  zh: '作出约谈记录',
  input: inputs.RecordInterviewInput,
  check(check, input) {
    input.recordText = check.longText('recordText', input.recordText, 20_000);
  },
  async apply(record, { recordText }, work) {
    set(record, { recordText });
    return { paper: papers.interviewRecord(await subjectOf(record, work), record, interviewOf(record)) };
  },
};

const FILE: Change<inputs.FileInterviewInput> = {
  command: 'fileInterview',
  en: 'Files the record with party committee and government of the place and with the superior body, as a ground of appraisal',
  zh: '约谈记录报送备案',
  input: inputs.FileInterviewInput,
  check: (check, input) => checkRecipients(check, input.recipients),
  apply(record, { recipients }, { today }) {
    set(record, { filings: recipients.map(({ kind, name }) => ({ kind, name, filedOn: today })) });
    record.addressee = recipients.find(({ kind }) => kind === 'SUPERIOR_BODY')?.name ?? null;
  },
};

const CLOSE: Change<inputs.CloseInterviewInput> = {
  command: 'closeInterview',
  en: 'Closes a filed interview',
  zh: '约谈办结',
  input: inputs.CloseInterviewInput,
  apply(record, _input, { today }) {
    record.closedOn = today;
  },
};

/** Puts the names of recipients into the form in which they are stored. */
export function checkRecipients(check: InputCheck, recipients: inputs.RecipientInput[]): void {
  check.size('recipients', recipients, 10);
  recipients.forEach((recipient, i) => {
    recipient.name = check.text(`recipients.${i}.name`, recipient.name, 60);
  });
}

/** The commands on accountability interviews. */
export function interviewCommands(side: Side) {
  return commandResolver<AccountabilityFields, InterviewFacts>(
    side,
    { concept: 'AccountabilityRecord', field: 'accountabilityRecord', factsOf },
    [
      propose(side),
      ...[CONVENE, DISMISS, HOLD, ABSENCE, RECORD, FILE, CLOSE].map((command) =>
        ofKind('INTERVIEW', command),
      ),
    ],
  );
}

async function factsOf(record: AccountabilityFields, work: Work): Promise<InterviewFacts> {
  const { safetyOrRefusal, interviewees, scheduledOn, heldOn, absences, recordText, filings } =
    interviewOf(record);
  const inspection = record.inspectionId && (await work.find('Inspection', record.inspectionId));
  return {
    isSubjectNamed: isSubjectNamed(record),
    ground: record.ground,
    summary: record.summary,
    reason: null,
    safetyOrRefusal,
    inspectionState: inspection ? stateOf(inspection) : null,
    interviewees,
    scheduledOn,
    heldOn,
    absences,
    recordText,
    filedWith: filings.map(({ kind }) => kind),
    today: work.today,
  };
}
