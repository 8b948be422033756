import type { InputCheck } from '../../kernel/inputCheck';
import { LONGEST_NAME, nameKeys } from '../../kernel/text';
import type { AnyCommand, ChangeCommand, MakeCommand } from '../../process/commandResolver';
import {
  checkTerms,
  inspectorCommands,
  NOTHING_YET,
  RENEW,
} from '../../process/inspectors/inspector.commands';
import type { InspectorFields } from '../../process/inspectors/inspector.fields';
import type { Work } from '../../process/work';
import type { InspectorFacts } from '../../supervision/lifeCycles';
import { MUNICIPAL } from '../side';
import type { MunicipalInspector } from './inspector.entity';
import {
  AppointMunicipalInspectorInput,
  NominateMunicipalInspectorInput,
  RenewMunicipalInspectorInput,
} from './inspector.inputs';
import { assertTerm, municipalFacts } from './staffing';

type Candidate = AppointMunicipalInspectorInput | NominateMunicipalInspectorInput;
type Make<I extends Candidate> = MakeCommand<InspectorFields, InspectorFacts, I>;

const APPOINT: Make<AppointMunicipalInspectorInput> = {
  command: 'appointInspector',
  en: 'Enters an inspector of the city who is appointed, or engaged for a term',
  zh: '任命、聘任市政府督学',
  input: AppointMunicipalInspectorInput,
  route: '',
  check(check, input) {
    checkCandidate(check, input);
    input.certificateNumber = check.text('certificateNumber', input.certificateNumber, 40);
    input.contactPhone = check.optionalText('contactPhone', input.contactPhone, 30);
    checkTerms(check, 'termsInARow', input.termsInARow, 1);
  },
  async make(input, work) {
    const { certificateNumber, contactPhone = null, termFrom = null, termTo = null } = input;
    const termsInARow = input.mode === 'ENGAGED' ? (input.termsInARow ?? 1) : null;
    const served = { certificateNumber, contactPhone, termFrom, termTo, termsInARow };
    return { record: await newInspector(input, served, work) };
  },
};

const NOMINATE: Make<NominateMunicipalInspectorInput> = {
  command: 'nominateInspector',
  en: 'Nominates a person as inspector of the city',
  zh: '推荐市政府督学人选',
  input: NominateMunicipalInspectorInput,
  route: '',
  check(check, input) {
    checkCandidate(check, input);
    checkTerms(check, 'termsBefore', input.termsBefore, 0);
  },
  async make(input, work) {
    const termsInARow = input.mode === 'ENGAGED' ? (input.termsBefore ?? 0) + 1 : null;
    return { record: await newInspector(input, { termsInARow }, work) };
  },
};

/** The city engages its inspectors term by term: a renewal says for which. */
const RENEW_FOR_TERM: ChangeCommand<InspectorFields, InspectorFacts, RenewMunicipalInspectorInput> = {
  ...RENEW,
  input: RenewMunicipalInspectorInput,
  async apply(inspector, input, work) {
    await assertTerm(work, input.termId);
    Object.assign(inspector, { termId: input.termId });
    return RENEW.apply?.(inspector, input, work);
  },
};

const OWN: AnyCommand<InspectorFields, InspectorFacts>[] = [APPOINT, NOMINATE, RENEW_FOR_TERM];

/** The commands on the city's inspectors. They have no posts: those are the districts' inspectors'. */
export function municipalInspectorCommands() {
  const handOver = () => Promise.resolve();
  return inspectorCommands(MUNICIPAL, { sideFacts: municipalFacts, handOver }, OWN);
}

async function newInspector(
  { name, employment, mode, termId, subject = null }: Candidate,
  known: Partial<InspectorFields>,
  work: Work,
): Promise<MunicipalInspector> {
  await assertTerm(work, termId);
  return work.newRecord<MunicipalInspector>('Inspector', {
    ...NOTHING_YET,
    ...known,
    name,
    ...nameKeys(name),
    employment,
    mode,
    termId,
    isSubjectInspector: subject !== null,
    subject,
  });
}

function checkCandidate(check: InputCheck, input: Candidate): void {
  input.name = check.text('name', input.name, LONGEST_NAME);
  input.subject = check.optionalText('subject', input.subject, 20);
}
