import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput } from '../../kernel/records/command';
import type { AttachmentFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand } from '../commandResolver';
import type { Side } from '../side';
import type { AttachmentFields } from './attachment.fields';
import { AttachmentApproval } from './opening.entity';

@InputType({ description: 'An approval to open a file that shows minors (批准查阅含未成年人信息的附件).' })
export class ApproveAttachmentOpeningInput extends ChangeInput {
  @Field(() => String, {
    description: 'Who may open it: the `sub` of their token, up to 200 characters (被批准人).',
  })
  subject!: string;

  @Field(() => DateScalar, { description: 'The last day on which they may, 30 days ahead at most.' })
  until!: string;

  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}

const APPROVE: ChangeCommand<AttachmentFields, AttachmentFacts, ApproveAttachmentOpeningInput> = {
  command: 'approveAttachmentOpening',
  en: 'Approves that somebody opens a file that shows minors; each opening is logged',
  zh: '批准查阅含未成年人信息的附件',
  input: ApproveAttachmentOpeningInput,
  check(check, input) {
    input.subject = check.text('subject', input.subject, 200);
    input.reason = check.text('reason', input.reason, 500);
  },
  apply: (_attachment, { until, reason }) => ({ facts: { until, reason }, reason }),
  async then({ id, version }, { subject, until, reason }, { write, context }) {
    await write.insertRows(AttachmentApproval, [
      {
        attachmentId: id,
        version,
        subject,
        until,
        reason,
        approvedBy: context.caller.subject,
        at: write.now,
      },
    ]);
  },
};

/** The commands on attachments. That they are added is no command of the graph: the bytes come by `/files/…`. */
export function attachmentCommands(side: Side) {
  return commandResolver<AttachmentFields, AttachmentFacts>(
    side,
    {
      concept: 'Attachment',
      field: 'attachment',
      factsOf: ({ containsMinor }, { today }) => ({ containsMinor, today, reason: null, until: null }),
    },
    [APPROVE],
  );
}
