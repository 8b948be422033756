import { badInput } from '../../kernel/errors';
import type { ChangeInput } from '../../kernel/records/command';
import { ACCOUNTABILITY_KIND, type AccountabilityKind } from '../../supervision/lists';
import type { ChangeCommand } from '../commandResolver';
import type { AccountabilityFields } from './accountability.fields';

/** A command on records of one kind: an interview’s is not given on a case. @throws BAD_USER_INPUT on `id`. */
export function ofKind<Facts, I extends ChangeInput>(
  kind: AccountabilityKind,
  command: ChangeCommand<AccountabilityFields, Facts, I>,
): ChangeCommand<AccountabilityFields, Facts, I> {
  return {
    ...command,
    apply(record, input, work) {
      if (record.kind !== kind) {
        const { zh } = ACCOUNTABILITY_KIND.values[kind];
        throw badInput(['input', 'id'], 'KIND', `The record is no ${kind}.`, `该记录不是${zh}。`);
      }
      return command.apply?.(record, input, work);
    },
  };
}
