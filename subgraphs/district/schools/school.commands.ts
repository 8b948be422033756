import { isDistrictCode } from '../../kernel/ids';
import { DISTRICT_REGISTER, districtName } from '../../supervision/districtRegister';
import type { InputCheck } from '../../kernel/inputCheck';
import { LONGEST_NAME, nameKeys } from '../../kernel/text';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../../process/commandResolver';
import { districtOf, type Work } from '../../process/work';
import type { SchoolFacts } from '../../supervision/lifeCycles';
import { DistrictInspection } from '../inspections/inspection.entity';
import { DISTRICT } from '../side';
import { School } from './school.entity';
import {
  CloseSchoolInput,
  MergeSchoolInput,
  MoveSchoolInput,
  RegisterSchoolInput,
  UpdateSchoolInput,
} from './school.inputs';

const IDENTITY_CODE = /^\d{10}$/;

const REGISTER: MakeCommand<School, SchoolFacts, RegisterSchoolInput> = {
  command: 'registerSchool',
  en: 'Enters a school into the register',
  zh: '登记学校',
  input: RegisterSchoolInput,
  route: 'input.district',
  check: checkEntry,
  make(input, work) {
    const { district, name, kind, stages, operator, area, isDesignated } = input;
    const { address = null, identityCode = null, openedOn = null } = input;
    const entry = { name, kind, stages, operator, area, isDesignated, address, identityCode, openedOn };
    return Promise.resolve({
      record: work.newRecord<School>('School', {
        ...entry,
        ...nameKeys(name),
        districtCode: districtOf(work.context, district),
        status: 'OPEN',
        zoneId: null,
        responsibleInspectorId: null,
        closedOn: null,
      }),
    });
  },
};

const UPDATE: ChangeCommand<School, SchoolFacts, UpdateSchoolInput> = {
  command: 'updateSchool',
  en: 'Changes a school’s register entry',
  zh: '变更学校信息',
  input: UpdateSchoolInput,
  check: checkEntry,
  apply(school, { id: _id, expectedVersion: _version, idempotencyKey: _key, ...changes }) {
    const given = Object.entries(changes).filter(([, value]) => value != null);
    Object.assign(school, Object.fromEntries(given));
    Object.assign(school, nameKeys(school.name));
  },
};

const CLOSE: ChangeCommand<School, SchoolFacts, CloseSchoolInput> = {
  command: 'closeSchool',
  en: 'Closes a school; its records stay',
  zh: '停办学校',
  input: CloseSchoolInput,
  apply(school, { closedOn }) {
    school.closedOn = closedOn;
  },
};

const MERGE: ChangeCommand<School, SchoolFacts, MergeSchoolInput> = {
  command: 'mergeSchool',
  en: 'Merges a school into another one of the district; its records stay',
  zh: '合并学校',
  input: MergeSchoolInput,
  check: (check, { intoSchoolId }) => check.id('intoSchoolId', 'School', intoSchoolId),
  async apply(school, { closedOn, intoSchoolId }, work) {
    const into = await work.readable<School>('School', intoSchoolId, 'intoSchoolId');
    school.closedOn = closedOn;
    const open = into.status === 'OPEN' ? 'OPEN_SCHOOL' : 'ENDED_SCHOOL';
    return { reason: `并入${into.name}`, facts: { mergesInto: into.id === school.id ? 'ITSELF' : open } };
  },
};

const MOVE: ChangeCommand<School, SchoolFacts, MoveSchoolInput> = {
  command: 'moveSchool',
  en: 'Hands a school over to another district; what this one did stays here',
  zh: '划转学校',
  input: MoveSchoolInput,
  check(check, { toDistrict }) {
    if (!isDistrictCode(toDistrict)) check.fail('toDistrict', 'FORM', '应为六位区县代码。');
  },
  apply(school, { closedOn, toDistrict }, { context }) {
    school.closedOn = closedOn;
    const isOwn = context.deployment.codes.some((code) => code === toDistrict);
    const isToAnotherDistrict = !isOwn && DISTRICT_REGISTER.some(({ code }) => code === toDistrict);
    return { reason: `划转至${districtName(toDistrict)}`, facts: { isToAnotherDistrict } };
  },
};

/** The commands on schools. */
export function schoolCommands() {
  return commandResolver<School, SchoolFacts>(DISTRICT, { concept: 'School', field: 'school', factsOf }, [
    REGISTER,
    UPDATE,
    CLOSE,
    MERGE,
    MOVE,
  ]);
}

type Entry = RegisterSchoolInput | UpdateSchoolInput;

/** Checks what is given of a register entry. */
function checkEntry(check: InputCheck, input: Entry): void {
  if (input.name != null) input.name = check.text('name', input.name, LONGEST_NAME);
  input.address = check.optionalText('address', input.address, 200);
  check.form('identityCode', input.identityCode, IDENTITY_CODE, '学校标识码应为 10 位数字。');
  const stages = input.stages ?? [];
  if (new Set(stages).size !== stages.length) check.fail('stages', 'DUPLICATE', '学段不得重复。');
}

async function factsOf(school: School, { manager, today }: Work): Promise<SchoolFacts> {
  const sameCode = manager
    .createQueryBuilder(School, 'school')
    .where('school.identityCode = :code', { code: school.identityCode })
    .andWhere('school.districtCode = :district AND school.id <> :id', {
      district: school.districtCode,
      id: school.id,
    });
  const open = manager
    .createQueryBuilder(DistrictInspection, 'inspection')
    .where('inspection.schoolId = :id', { id: school.id })
    .andWhere("inspection.state NOT IN ('CLOSED', 'CANCELLED')");
  return {
    kind: school.kind,
    stages: school.stages,
    openedOn: school.openedOn,
    closedOn: school.closedOn,
    isIdentityCodeTaken: school.identityCode !== null && (await sameCode.getExists()),
    openInspections: await open.getCount(),
    mergesInto: null,
    isToAnotherDistrict: null,
    today,
  };
}
