import { randomUUID } from 'node:crypto';
import type { SubgraphContext } from '../../kernel/context';
import { ContractError } from '../../kernel/errors';
import {
  FileNotFound,
  type Attached,
  type FileFacts,
  type FileShelf,
  type Kept,
} from '../../kernel/files/shelf';
import type { Draft } from '../../kernel/files/store';
import { parseId, ID_KINDS, isIdOf } from '../../kernel/ids';
import { runCommand } from '../../kernel/records/command';
import type { VersionedRecord } from '../../kernel/records/record';
import { ADDING_GUARDS, isKeepersHead, senderOf } from '../../supervision/attachments';
import { todayIn } from '../../supervision/calendar';
import { violationsOf } from '../../supervision/lifeCycle';
import { mayActOn } from '../ownRows';
import { pageOf } from '../papers/pageOf';
import type { Concept, RecordDefinition, Side } from '../side';
import { stateOf } from '../state';
import { Work } from '../work';
import type { AttachmentFields } from './attachment.fields';
import { AttachmentApproval, AttachmentOpening } from './opening.entity';

/** What papers and files themselves are, no file is added to. */
const WITHOUT_FILES: ReadonlySet<string> = new Set(['Paper', 'Attachment', 'Deadline']);

/** What an inspection's team does, and what follows from it: the team reads their files, and no others. */
const OF_INSPECTIONS: ReadonlySet<Concept> = new Set<Concept>([
  'Finding',
  'Rectification',
  'Extension',
  'SupervisionNotice',
]);

/** What a record may say of whose it is. */
interface Related {
  districtCode?: string | null;
  inspectionId?: string | null;
}

/** The files of one side: attachments belong to its records, and papers are shown as pages. */
export function shelfOf(side: Side): FileShelf {
  return {
    mayAttach: async (context, recordId) => {
      const { definition, record } = await ownRecord(side, context, recordId);
      const { entity } = side.of('Attachment');
      const count = await context.reader.countBy(entity, { recordId } as never);
      refuseViolations(definition, record, count);
    },
    attach: (context, facts, draft) => attach(side, context, facts, draft),
    find: (context, id) => {
      if (isIdOf(side.of('Attachment').type, id)) return findFile(side, context, id);
      if (isIdOf(side.of('Paper').type, id)) return pageOf(side, context, id);
      throw new FileNotFound();
    },
  };
}

/** The record that a file is to belong to. @throws FileNotFound, or FORBIDDEN where it is not the caller's own. */
async function ownRecord(
  side: Side,
  context: SubgraphContext,
  id: string,
): Promise<{ definition: RecordDefinition; record: VersionedRecord & Related; sender: string }> {
  const kind = parseId(id)?.kind;
  const definition = side.all().find(({ type }) => ID_KINDS[type] === kind);
  if (!definition || WITHOUT_FILES.has(side.conceptNamed(definition.type))) throw new FileNotFound();
  const record = (await definition.reader.reference(context, id)) as (VersionedRecord & Related) | null;
  if (!record) throw new FileNotFound();
  const sender = senderOf(context.caller, homeOf(side, context, record));
  if (sender === null || !(await mayActOn(side, context, record))) throw new ContractError('FORBIDDEN');
  return { definition, record, sender };
}

async function attach(
  side: Side,
  context: SubgraphContext,
  facts: FileFacts,
  draft: Draft,
): Promise<Attached> {
  const { recordId, name, mediaType, containsMinor, idempotencyKey } = facts;
  const { sha256, sizeBytes } = draft;
  const { definition, sender } = await ownRecord(side, context, recordId);
  const concept = side.conceptNamed(definition.type);
  const { type, entity } = side.of('Attachment');
  const input = { idempotencyKey, recordId, name, mediaType, containsMinor, sha256 };
  const { record: attachment } = await runCommand(context, 'attachFile', input, entity, async (write) => {
    const work = new Work(side, context, write);
    const record = await work.own<VersionedRecord & Related>(concept, recordId, 'recordId');
    const count = await write.manager.countBy(entity, { recordId } as never);
    refuseViolations(definition, record, count);
    const added = work.newRecord<AttachmentFields>('Attachment', {
      recordId,
      recordType: definition.type,
      inspectionId: inspectionOf(concept, record),
      districtCode: record.districtCode ?? null,
      state: 'KEPT',
      name,
      mediaType,
      sizeBytes,
      sha256,
      containsMinor,
      uploadedAt: write.now,
      uploadedBy: context.caller.subject,
      sender,
    });
    await write.insert(type, entity, [added]);
    // Last: what is on record is in the store, and a write that fails leaves nothing but bytes that nobody knows.
    await draft.keep();
    return { record: added, alerts: [] };
  });
  return answerOf(attachment as AttachmentFields);
}

function inspectionOf(
  concept: Concept,
  { id, inspectionId = null }: VersionedRecord & Related,
): string | null {
  if (concept === 'Inspection') return id;
  return OF_INSPECTIONS.has(concept) ? inspectionId : null;
}

function answerOf(attachment: AttachmentFields): Attached {
  const { id, recordId, name, mediaType, sizeBytes, sha256, containsMinor, uploadedAt } = attachment;
  return { id, recordId, name, mediaType, sizeBytes, sha256, containsMinor, uploadedAt };
}

/** @throws RULE_VIOLATED. */
function refuseViolations(definition: RecordDefinition, record: VersionedRecord, count: number): void {
  const lifeCycle = definition.lifeCycle?.(record as never);
  const state = lifeCycle?.states[stateOf(record)];
  const violations = violationsOf(ADDING_GUARDS, { isAtAnEnd: state?.final === true, count });
  if (violations.length > 0) throw new ContractError('RULE_VIOLATED', { violations });
}

async function findFile(side: Side, context: SubgraphContext, id: string): Promise<Kept> {
  const attachment = (await side.of('Attachment').reader.reference(context, id)) as AttachmentFields | null;
  if (!attachment) throw new FileNotFound();
  const { name, mediaType, sizeBytes, sha256, containsMinor } = attachment;
  if (containsMinor) await refuseUnlessApproved(side, context, attachment);
  return {
    kind: 'FILE',
    name,
    mediaType,
    sizeBytes,
    sha256,
    opening: () => (containsMinor ? logOpening(context, id) : Promise.resolve()),
  };
}

/** @throws FORBIDDEN unless the caller is the keeping office's head, or was approved by them and still is. */
async function refuseUnlessApproved(
  side: Side,
  context: SubgraphContext,
  attachment: AttachmentFields,
): Promise<void> {
  const { caller, reader, deployment } = context;
  if (isKeepersHead(caller, homeOf(side, context, attachment))) return;
  const isApproved = await reader
    .createQueryBuilder(AttachmentApproval, 'approval')
    .where('approval.attachmentId = :id AND approval.subject = :subject AND approval.until >= :today', {
      id: attachment.id,
      subject: caller.subject,
      today: todayIn(deployment.now().toISOString()),
    })
    .getExists();
  if (isApproved) return;
  throw new ContractError('FORBIDDEN', {
    message: 'It shows minors: the head of the office has to approve that you open it.',
    messageZh: '附件含未成年人信息，须经督导机构负责人批准方可查阅。',
  });
}

function logOpening({ deployment, caller, requestId }: SubgraphContext, attachmentId: string): Promise<void> {
  const { role, subject, organisation } = caller;
  return deployment.database.write(deployment.now(), (write) =>
    write.insertRows(AttachmentOpening, [
      { id: randomUUID(), attachmentId, at: write.now, role, subject, organisation, requestId },
    ]),
  );
}

/** The deployment or the district in whose name a record is kept. */
function homeOf(side: Side, { deployment }: SubgraphContext, { districtCode }: Related): string {
  return side.isMunicipal ? deployment.code : (districtCode ?? deployment.code);
}
