import { actingIn } from '../../supervision/actors';
import type { NotificationFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { Side } from '../side';
import type { Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import * as papers from './accountability.papers';
import { checkRecipients } from './interview.commands';
import * as inputs from './notification.inputs';
import { NO_NOTIFICATION, type NotificationDetails } from './notification.type';
import { ofKind } from './ofKind';
import { checkOpening, isSubjectNamed, openRecord, subjectOf } from './opening';
import { DraftMunicipalNotificationInput, DraftNotificationInput, type OpeningInput } from './opening.inputs';

type Change<I extends inputs.SendNotificationInput> = ChangeCommand<
  AccountabilityFields,
  NotificationFacts,
  I
>;

const notificationOf = ({ notification }: AccountabilityFields): NotificationDetails =>
  notification ?? NO_NOTIFICATION;

/** Changes what the record says of its notification. */
function set(record: AccountabilityFields, change: Partial<NotificationDetails>): void {
  record.notification = { ...notificationOf(record), ...change };
}

function draft(side: Side): MakeCommand<AccountabilityFields, NotificationFacts, OpeningInput> {
  return {
    command: 'draftNotification',
    en: 'Drafts a notification of a unit’s failings to party, government and superior body',
    zh: '起草通报',
    input: side.isMunicipal ? DraftMunicipalNotificationInput : DraftNotificationInput,
    route: 'input.district',
    check: checkOpening,
    async make(input, work) {
      const record = await openRecord('NOTIFICATION', input, work);
      set(record, {});
      return { record };
    },
  };
}

const REVISE: Change<inputs.ReviseNotificationInput> = {
  command: 'reviseNotification',
  en: 'Works out the draft: result, conduct, rectification, recommendations, recipients',
  zh: '拟定通报',
  input: inputs.ReviseNotificationInput,
  check(check, input) {
    for (const field of ['summary', 'result', 'conduct', 'rectification'] as const) {
      const text = input[field];
      if (text != null) input[field] = check.longText(field, text, 5000);
    }
    if (input.recipients) checkRecipients(check, input.recipients);
  },
  apply(record, { summary, recipients, recommendations, ...texts }) {
    const before = notificationOf(record);
    record.summary = summary ?? record.summary;
    set(record, {
      result: texts.result ?? before.result,
      conduct: texts.conduct ?? before.conduct,
      rectification: texts.rectification ?? before.rectification,
      recommendations: recommendations ?? before.recommendations,
      recipients:
        recipients?.map(({ kind, name }) => ({ kind, name, acknowledgedOn: null })) ?? before.recipients,
    });
    const superior = notificationOf(record).recipients.find(({ kind }) => kind === 'SUPERIOR_BODY');
    record.addressee = superior?.name ?? null;
  },
};

const APPROVE: Change<inputs.ApproveNotificationInput> = {
  command: 'approveNotification',
  en: 'The head of the office approves a notification',
  zh: '批准通报',
  input: inputs.ApproveNotificationInput,
};

const SEND: Change<inputs.SendNotificationInput> = {
  command: 'sendNotification',
  en: 'Sends an approved notification to its recipients',
  zh: '发出通报',
  input: inputs.SendNotificationInput,
  async apply(record, _input, work) {
    set(record, { sentOn: work.today });
    return { paper: papers.notification(await subjectOf(record, work), record, notificationOf(record)) };
  },
};

const ACKNOWLEDGE: Change<inputs.AcknowledgeNotificationInput> = {
  command: 'acknowledgeNotification',
  en: 'A recipient acknowledges a notification; the office notes what came back on paper',
  zh: '签收通报',
  input: inputs.AcknowledgeNotificationInput,
  apply(record, { recipient }, { today }) {
    const { recipients } = notificationOf(record);
    const isAcknowledgedBefore = recipients.some(
      ({ kind, acknowledgedOn }) => kind === recipient && acknowledgedOn,
    );
    const acknowledged = recipients.map((each) =>
      each.kind === recipient ? { ...each, acknowledgedOn: each.acknowledgedOn ?? today } : each,
    );
    set(record, { recipients: acknowledged });
    if (acknowledged.every(({ acknowledgedOn }) => acknowledgedOn !== null)) record.closedOn = today;
    return { facts: { acknowledging: recipient, isAcknowledgedBefore } };
  },
};

/** The commands on notifications. */
export function notificationCommands(side: Side) {
  return commandResolver<AccountabilityFields, NotificationFacts>(
    side,
    { concept: 'AccountabilityRecord', field: 'accountabilityRecord', factsOf },
    [
      draft(side),
      ...[REVISE, APPROVE, SEND, ACKNOWLEDGE].map((command) =>
        ofKind('NOTIFICATION', command as Change<inputs.SendNotificationInput>),
      ),
    ],
  );
}

function factsOf(record: AccountabilityFields, work: Work): NotificationFacts {
  const { result, conduct, rectification, recommendations, recipients } = notificationOf(record);
  const { deployment, caller } = work.context;
  return {
    isSubjectNamed: isSubjectNamed(record),
    ground: record.ground,
    summary: record.summary,
    reason: null,
    isFoundBySupervision: record.inspectionId !== null,
    result,
    conduct,
    rectification,
    recommendations,
    recipients: recipients.map(({ kind, acknowledgedOn }) => ({
      kind,
      isAcknowledged: acknowledgedOn !== null,
    })),
    callerRole: actingIn(deployment.code, caller).role,
    isOfCallersPlace: (record.districtCode ?? null) === caller.district,
    acknowledging: null,
    isAcknowledgedBefore: false,
    today: work.today,
  };
}
