import type { ExtensionFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import { extendDeadline } from '../deadlines/keeping';
import { openNotices, stepOfRectification } from '../rectification/rectification.facts';
import type { RectificationFields } from '../rectification/rectification.fields';
import type { Side } from '../side';
import type { Work } from '../work';
import type { ExtensionFields } from './extension.fields';
import { GrantExtensionInput, RefuseExtensionInput, RequestExtensionInput } from './extension.inputs';

const REQUEST: MakeCommand<ExtensionFields, ExtensionFacts, RequestExtensionInput> = {
  command: 'requestExtension',
  en: 'The unit asks for more time to rectify',
  zh: '申请延期',
  input: RequestExtensionInput,
  route: 'input.rectificationId',
  check(check, input) {
    input.reason = check.longText('reason', input.reason, 1000);
  },
  async make({ rectificationId, expectedVersion, reason, requestedDueOn }, work) {
    const rectification = await work.changed<RectificationFields>(
      'Rectification',
      { id: rectificationId, expectedVersion },
      'rectificationId',
    );
    await stepOfRectification(work, 'requestExtension', rectification);
    const { districtCode, inspectionId, schoolId, unitId, dueOn } = rectification;
    const record = work.newRecord<ExtensionFields>('Extension', {
      districtCode,
      rectificationId,
      inspectionId,
      schoolId,
      unitId,
      reason,
      requestedOn: work.today,
      formerDueOn: dueOn,
      requestedDueOn,
      grantedDueOn: null,
      decidedOn: null,
      decisionNote: null,
    });
    return { record, reason };
  },
};

const GRANT: ChangeCommand<ExtensionFields, ExtensionFacts, GrantExtensionInput> = {
  command: 'grantExtension',
  en: 'Grants more time; the rectification keeps its first deadline beside the new one',
  zh: '批准延期',
  input: GrantExtensionInput,
  check(check, input) {
    if (input.decisionNote != null)
      input.decisionNote = check.longText('decisionNote', input.decisionNote, 1000);
  },
  apply(extension, { grantedDueOn, decisionNote = null }, { today }) {
    Object.assign(extension, {
      grantedDueOn: grantedDueOn ?? extension.requestedDueOn,
      decisionNote,
      decidedOn: today,
    });
    return { reason: decisionNote };
  },
  async then({ rectificationId, grantedDueOn }, _input, work) {
    if (grantedDueOn === null) return;
    const rectification = await work.find<RectificationFields>('Rectification', rectificationId);
    await stepOfRectification(work, 'extendRectification', rectification, { dueOn: grantedDueOn });
    await extendDeadline(work, rectificationId, 'RECTIFICATION', grantedDueOn);
  },
};

const REFUSE: ChangeCommand<ExtensionFields, ExtensionFacts, RefuseExtensionInput> = {
  command: 'refuseExtension',
  en: 'Refuses more time',
  zh: '不予延期',
  input: RefuseExtensionInput,
  check(check, input) {
    input.decisionNote = check.longText('decisionNote', input.decisionNote, 1000);
  },
  apply(extension, { decisionNote }, { today }) {
    Object.assign(extension, { decisionNote, decidedOn: today });
    return { reason: decisionNote };
  },
};

/** The commands on extensions. */
export function extensionCommands(side: Side) {
  return commandResolver<ExtensionFields, ExtensionFacts>(
    side,
    { concept: 'Extension', field: 'extension', factsOf },
    [REQUEST, GRANT, REFUSE],
  );
}

async function factsOf(extension: ExtensionFields, work: Work): Promise<ExtensionFacts> {
  const { rectificationId } = extension;
  const rectification = await work.find<RectificationFields>('Rectification', rectificationId);
  const others = (await work.findBy<ExtensionFields>('Extension', { rectificationId })).filter(
    ({ id }) => id !== extension.id,
  );
  return {
    reason: extension.reason,
    requestedDueOn: extension.requestedDueOn,
    grantedDueOn: extension.grantedDueOn,
    decisionNote: extension.decisionNote,
    rectificationState: rectification.state,
    formerDueOn: extension.formerDueOn,
    currentDueOn: rectification.dueOn,
    openRequests: others.filter(({ state }) => state === 'REQUESTED').length,
    grantedBefore: others.filter(({ state }) => state === 'GRANTED').length,
    openNotices: (await openNotices(work, rectificationId)).length,
    today: work.today,
  };
}
