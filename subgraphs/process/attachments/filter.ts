import { Field, ID, InputType } from 'type-graphql';
import { descending } from '../../kernel/connections/order';
import { equal } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import type { AttachmentFields } from './attachment.fields';

@InputType({ description: 'Which attachments: every condition given must hold (附件筛选).' })
export class AttachmentFilter {
  @Field(() => ID, { nullable: true, description: 'Of this record.' })
  recordId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that show minors, or those that do not.' })
  containsMinor?: boolean | null;
}

export const ATTACHMENT_ORDERS = { UPLOADED_AT_DESC: descending('uploadedAt') };

/** Leaves the attachments that match. */
export function matchingAttachments(query: Query<AttachmentFields>, filter: AttachmentFilter): void {
  equal(query, 'recordId', filter.recordId);
  equal(query, 'containsMinor', filter.containsMinor);
}
