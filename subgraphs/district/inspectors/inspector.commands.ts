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
import { districtOf, type Work } from '../../process/work';
import type { InspectorFacts } from '../../supervision/lifeCycles';
import type { School } from '../schools/school.entity';
import { DISTRICT } from '../side';
import {
  AppointInspectorInput,
  FileInspectorInput,
  NominateInspectorInput,
  PostInspectorInput,
  RelieveInspectorInput,
} from './inspector.inputs';
import { handOver, namesOf, post, relieve } from './posts';
import { districtFacts } from './staffing';

type Make<I extends AppointInspectorInput | NominateInspectorInput> = MakeCommand<
  InspectorFields,
  InspectorFacts,
  I
>;
type Change<I extends PostInspectorInput | FileInspectorInput> = ChangeCommand<
  InspectorFields,
  InspectorFacts,
  I
>;

const MOST_SCHOOLS = 20;

const APPOINT: Make<AppointInspectorInput> = {
  command: 'appointInspector',
  en: 'Enters a full-time inspector who is appointed, or a part-time one who is engaged',
  zh: '任命、聘任督学',
  input: AppointInspectorInput,
  route: 'input.district',
  check(check, input) {
    input.name = check.text('name', input.name, LONGEST_NAME);
    input.certificateNumber = check.text('certificateNumber', input.certificateNumber, 40);
    input.contactPhone = check.optionalText('contactPhone', input.contactPhone, 30);
    checkTerms(check, 'termsInARow', input.termsInARow, 1);
  },
  make(input, work) {
    const {
      employment,
      mode,
      certificateNumber,
      contactPhone = null,
      termFrom = null,
      termTo = null,
    } = input;
    return Promise.resolve({
      record: work.newRecord<InspectorFields>('Inspector', {
        ...NOTHING_YET,
        ...named(input, work),
        employment,
        mode,
        certificateNumber,
        contactPhone,
        termFrom,
        termTo,
        termsInARow: mode === 'ENGAGED' ? (input.termsInARow ?? 1) : null,
      }),
    });
  },
};

const NOMINATE: Make<NominateInspectorInput> = {
  command: 'nominateInspector',
  en: 'Nominates a person as inspector',
  zh: '推荐督学人选',
  input: NominateInspectorInput,
  route: 'input.district',
  check(check, input) {
    input.name = check.text('name', input.name, LONGEST_NAME);
    checkTerms(check, 'termsBefore', input.termsBefore, 0);
  },
  make(input, work) {
    const { employment, mode, termsBefore } = input;
    return Promise.resolve({
      record: work.newRecord<InspectorFields>('Inspector', {
        ...NOTHING_YET,
        ...named(input, work),
        employment,
        mode,
        termsInARow: mode === 'ENGAGED' ? (termsBefore ?? 0) + 1 : null,
      }),
    });
  },
};

const POST: Change<PostInspectorInput> = {
  command: 'postInspector',
  en: 'Posts an inspector to schools, as their responsible inspector',
  zh: '责任督学挂牌',
  input: PostInspectorInput,
  check: checkSchools,
  async apply(inspector, { schoolIds }, work) {
    const schools = await work.allReadable<School>('School', schoolIds, 'schoolIds');
    return { facts: await post(inspector, schools, work), reason: namesOf(schools) };
  },
};

const RELIEVE: Change<RelieveInspectorInput> = {
  command: 'relieveInspector',
  en: 'Relieves an inspector of schools',
  zh: '解除责任督学挂牌',
  input: RelieveInspectorInput,
  check: checkSchools,
  async apply(inspector, { schoolIds }, work) {
    const schools = await work.allReadable<School>('School', schoolIds, 'schoolIds');
    return { facts: await relieve(inspector, schools, work), reason: namesOf(schools) };
  },
};

const FILE: Change<FileInspectorInput> = {
  command: 'fileInspector',
  en: 'Records that an inspector was filed with the city',
  zh: '督学备案',
  input: FileInspectorInput,
  apply(inspector, { filedOn }) {
    inspector.filedOn = filedOn;
  },
};

const OWN: AnyCommand<InspectorFields, InspectorFacts>[] = [APPOINT, NOMINATE, RENEW, POST, RELIEVE, FILE];

/** The commands on a district's inspectors. */
export function districtInspectorCommands() {
  return inspectorCommands(DISTRICT, { sideFacts: districtFacts, handOver }, OWN);
}

function named({ district, name }: { district: string; name: string }, { context }: Work) {
  return { districtCode: districtOf(context, district), name, ...nameKeys(name) };
}

function checkSchools(check: InputCheck, input: { schoolIds: string[] }): void {
  check.size('schoolIds', input.schoolIds, MOST_SCHOOLS);
  input.schoolIds = [...new Set(input.schoolIds)];
  input.schoolIds.forEach((id, i) => check.id(`schoolIds.${i}`, 'School', id));
}
