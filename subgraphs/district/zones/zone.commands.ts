import type { InputCheck } from '../../kernel/inputCheck';
import { LONGEST_NAME, nameKeys } from '../../kernel/text';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../../process/commandResolver';
import { districtOf, type Work } from '../../process/work';
import type { ZoneFacts, ZoneSchool } from '../../supervision/lifeCycles';
import { namesOf } from '../inspectors/posts';
import type { School } from '../schools/school.entity';
import { changeSchoolZone } from '../schools/school.steps';
import { DISTRICT } from '../side';
import type { ResponsibilityZone } from './zone.entity';
import {
  AssignSchoolsToZoneInput,
  CreateZoneInput,
  DissolveZoneInput,
  RenameZoneInput,
  WithdrawSchoolsFromZoneInput,
} from './zone.inputs';

type Change<I extends RenameZoneInput | AssignSchoolsToZoneInput | DissolveZoneInput> = ChangeCommand<
  ResponsibilityZone,
  ZoneFacts,
  I
>;

const MOST_SCHOOLS = 50;

const CREATE: MakeCommand<ResponsibilityZone, ZoneFacts, CreateZoneInput> = {
  command: 'createZone',
  en: 'Sets up a responsibility zone',
  zh: '设立督学责任区',
  input: CreateZoneInput,
  route: 'input.district',
  check: checkName,
  make({ district, name }, work) {
    const districtCode = districtOf(work.context, district);
    return Promise.resolve({
      record: work.newRecord<ResponsibilityZone>('Zone', {
        districtCode,
        name,
        ...nameKeys(name),
        dissolvedOn: null,
      }),
    });
  },
};

const RENAME: Change<RenameZoneInput> = {
  command: 'renameZone',
  en: 'Gives a responsibility zone another name',
  zh: '督学责任区更名',
  input: RenameZoneInput,
  check: checkName,
  apply(zone, { name }) {
    Object.assign(zone, { name, ...nameKeys(name) });
  },
};

const ASSIGN: Change<AssignSchoolsToZoneInput> = {
  command: 'assignSchoolsToZone',
  en: 'Assigns schools to a responsibility zone',
  zh: '学校划入督学责任区',
  input: AssignSchoolsToZoneInput,
  check: checkSchools,
  apply: (zone, { schoolIds }, work) => move(zone, schoolIds, zone.id, work),
};

const WITHDRAW: Change<WithdrawSchoolsFromZoneInput> = {
  command: 'withdrawSchoolsFromZone',
  en: 'Takes schools out of a responsibility zone',
  zh: '学校划出督学责任区',
  input: WithdrawSchoolsFromZoneInput,
  check: checkSchools,
  apply: (zone, { schoolIds }, work) => move(zone, schoolIds, null, work),
};

const DISSOLVE: Change<DissolveZoneInput> = {
  command: 'dissolveZone',
  en: 'Dissolves a responsibility zone that has no schools',
  zh: '撤销督学责任区',
  input: DissolveZoneInput,
  check(check, input) {
    input.reason = check.text('reason', input.reason, 500);
  },
  apply(zone, { reason }, { today }) {
    zone.dissolvedOn = today;
    return { facts: { reason }, reason };
  },
};

/** The commands on responsibility zones. */
export function zoneCommands() {
  return commandResolver<ResponsibilityZone, ZoneFacts>(
    DISTRICT,
    { concept: 'Zone', field: 'zone', factsOf },
    [CREATE, RENAME, ASSIGN, WITHDRAW, DISSOLVE],
  );
}

async function factsOf(zone: ResponsibilityZone, work: Work): Promise<ZoneFacts> {
  const { districtCode, name } = zone;
  const others = await work.findBy<ResponsibilityZone>('Zone', { districtCode, name, state: 'ACTIVE' });
  return {
    isNameTaken: others.some(({ id }) => id !== zone.id),
    named: [],
    reason: null,
    ...(await figuresOf(zone.id, work)),
  };
}

/** How many schools a zone has, and how many inspectors are posted to them. */
async function figuresOf(zoneId: string, work: Work): Promise<Pick<ZoneFacts, 'schools' | 'inspectors'>> {
  const schools = await work.findBy<School>('School', { zoneId, status: 'OPEN' });
  const posted = schools.flatMap(({ responsibleInspectorId }) => responsibleInspectorId ?? []);
  return { schools: schools.length, inspectors: new Set(posted).size };
}

/** Moves schools as if the command had passed; what the guards ask of them, and their names for the timeline. */
async function move(
  zone: ResponsibilityZone,
  schoolIds: readonly string[],
  zoneId: string | null,
  work: Work,
): Promise<{ facts: Pick<ZoneFacts, 'named'>; reason: string }> {
  const schools = await work.allReadable<School>('School', schoolIds, 'schoolIds');
  const named = schools.map((school): ZoneSchool => ({
    status: school.status,
    isOfDistrict: school.districtCode === zone.districtCode,
    isOfZone: school.zoneId === zone.id,
  }));
  for (const school of schools) {
    await changeSchoolZone(work, school, zoneId, `${zoneId === null ? '划出' : '划入'}${zone.name}`);
  }
  return { facts: { named }, reason: namesOf(schools) };
}

function checkName(check: InputCheck, input: { name: string }): void {
  input.name = check.text('name', input.name, LONGEST_NAME);
}

function checkSchools(check: InputCheck, input: { schoolIds: string[] }): void {
  check.size('schoolIds', input.schoolIds, MOST_SCHOOLS);
  input.schoolIds = [...new Set(input.schoolIds)];
  input.schoolIds.forEach((id, i) => check.id(`schoolIds.${i}`, 'School', id));
}
