import type { SubgraphContext } from '../../kernel/context';
import type { Side } from '../side';
import type { AttachmentFields } from './attachment.fields';
import { AttachmentApproval, AttachmentOpening } from './opening.entity';

/** The attachments of a record that the caller may read, the first one first. Those of a list load in one statement. */
export function attachmentsOf<T extends AttachmentFields>(
  side: Side,
  context: SubgraphContext,
  recordId: string,
): Promise<T[]> {
  const { type, entity } = side.of('Attachment');
  const batch = async (ids: readonly string[]) => {
    const query = context.reader
      .createQueryBuilder(entity as new () => T, 'record')
      .where('record.recordId IN (:...ids)', { ids })
      .orderBy('record.uploadedAt')
      .addOrderBy('record.id');
    side.visibility.visibleTo(type)(query, context);
    return grouped(await query.getMany(), 'recordId');
  };
  return context.loaders.of<T[]>('Attachment.below', batch, []).load(recordId);
}

/** Who may open a file that shows minors, in the order of the approvals. */
export function approvalsOf(context: SubgraphContext, id: string): Promise<AttachmentApproval[]> {
  const batch = async (ids: readonly string[]) => {
    const query = context.reader
      .createQueryBuilder(AttachmentApproval, 'approval')
      .where('approval.attachmentId IN (:...ids)', { ids })
      .orderBy('approval.version');
    return grouped(await query.getMany(), 'attachmentId');
  };
  return context.loaders.of<AttachmentApproval[]>('AttachmentApproval', batch, []).load(id);
}

/** Who opened a file that shows minors, the first one first. */
export function openingsOf(context: SubgraphContext, id: string): Promise<AttachmentOpening[]> {
  const batch = async (ids: readonly string[]) => {
    const query = context.reader
      .createQueryBuilder(AttachmentOpening, 'opening')
      .where('opening.attachmentId IN (:...ids)', { ids })
      .orderBy('opening.at')
      .addOrderBy('opening.id');
    return grouped(await query.getMany(), 'attachmentId');
  };
  return context.loaders.of<AttachmentOpening[]>('AttachmentOpening', batch, []).load(id);
}

function grouped<T, K extends keyof T & string>(rows: readonly T[], key: K): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(String(row[key]), [...(groups.get(String(row[key])) ?? []), row]);
  return groups;
}
