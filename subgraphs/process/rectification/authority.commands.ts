import type { ChangeInput } from '../../kernel/records/command';
import type { RectificationFacts } from '../../supervision/lifeCycles';
import type { AnyCommand, ChangeCommand } from '../commandResolver';
import type { RectificationFields } from './rectification.fields';
import {
  FlagJointLiabilityInput,
  NameCompetentAuthorityInput,
  RecordGuidanceInput,
} from './rectification.inputs';

type Change<I extends ChangeInput> = ChangeCommand<RectificationFields, RectificationFacts, I>;

const NAME: Change<NameCompetentAuthorityInput> = {
  command: 'nameCompetentAuthority',
  en: 'Names the authority that has to see to the rectification',
  zh: '明确主管部门',
  input: NameCompetentAuthorityInput,
  check(check, input) {
    input.competentAuthority = check.text('competentAuthority', input.competentAuthority, 60);
  },
  apply(rectification, { competentAuthority }) {
    // What another authority did or failed to do is not this one's.
    if (rectification.competentAuthority !== competentAuthority) {
      Object.assign(rectification, {
        guidance: null,
        guidedOn: null,
        jointlyLiableOn: null,
        liabilityNote: null,
      });
    }
    rectification.competentAuthority = competentAuthority;
  },
};

const GUIDE: Change<RecordGuidanceInput> = {
  command: 'recordGuidance',
  en: 'Records how the competent authority guided and pressed the unit',
  zh: '记录主管部门指导督促情况',
  input: RecordGuidanceInput,
  check(check, input) {
    input.guidance = check.longText('guidance', input.guidance, 2000);
  },
  apply(rectification, { guidance }, { today }) {
    Object.assign(rectification, { guidance, guidedOn: today });
    return { reason: guidance };
  },
};

const FLAG: Change<FlagJointLiabilityInput> = {
  command: 'flagJointLiability',
  en: 'Flags the competent authority as jointly liable for a weak rectification',
  zh: '认定主管部门连带责任',
  input: FlagJointLiabilityInput,
  check(check, input) {
    input.liabilityNote = check.longText('liabilityNote', input.liabilityNote, 2000);
  },
  apply(rectification, { liabilityNote }, { today }) {
    Object.assign(rectification, { liabilityNote, jointlyLiableOn: today });
    return { reason: liabilityNote };
  },
};

/** What is recorded of the authority behind the unit that rectifies. */
export const AUTHORITY_COMMANDS: readonly AnyCommand<RectificationFields, RectificationFacts>[] = [
  NAME,
  GUIDE,
  FLAG,
];
