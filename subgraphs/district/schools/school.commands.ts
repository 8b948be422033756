import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import type { Write } from '../../kernel/database/write';
import { DateScalar } from '../../kernel/graphql/scalars';
import { InputCheck } from '../../kernel/inputCheck';
import { ChangeInput, CommandInput, payloadType, runCommand } from '../../kernel/records/command';
import { LONGEST_NAME, nameKeys } from '../../kernel/text';
import { SCHOOL, type SchoolFacts, type SchoolState } from '../../supervision/lifeCycles';
import { districtOf, issueId, changed, carryOut } from '../decision';
import { DISTRICT } from '../side';
import { Area, Operator, SchoolKind, Stage } from '../enums';
import { DistrictInspection } from '../inspections/inspection.entity';
import { School } from './school.entity';

const IDENTITY_CODE = /^\d{10}$/;

@InputType({ description: 'A school to enter into the register (学校登记).' })
export class RegisterSchoolInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district whose register it enters.' })
  district!: string;

  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;

  @Field(() => SchoolKind, { description: 'Kind.' })
  kind!: keyof typeof SchoolKind;

  @Field(() => [Stage], { description: 'The stages it serves; they must fit the kind.' })
  stages!: (keyof typeof Stage)[];

  @Field(() => Operator, { description: 'Who runs it.' })
  operator!: keyof typeof Operator;

  @Field(() => Area, { description: 'Urban, town or rural.' })
  area!: keyof typeof Area;

  @Field(() => String, { nullable: true, description: 'Address, up to 200 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'School identity code, 10 digits.' })
  identityCode?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is to have an inspector of its own.',
  })
  isDesignated!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day it opened.' })
  openedOn?: string | null;
}

@InputType({ description: 'What changes of a school; what is left out stays (学校信息变更).' })
export class UpdateSchoolInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, up to 60 characters.' })
  name?: string | null;

  @Field(() => SchoolKind, { nullable: true, description: 'Kind.' })
  kind?: keyof typeof SchoolKind | null;

  @Field(() => [Stage], { nullable: true, description: 'The stages it serves; they must fit the kind.' })
  stages?: (keyof typeof Stage)[] | null;

  @Field(() => Operator, { nullable: true, description: 'Who runs it.' })
  operator?: keyof typeof Operator | null;

  @Field(() => Area, { nullable: true, description: 'Urban, town or rural.' })
  area?: keyof typeof Area | null;

  @Field(() => String, { nullable: true, description: 'Address, up to 200 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'School identity code, 10 digits.' })
  identityCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is to have an inspector of its own.' })
  isDesignated?: boolean | null;
}

@InputType({ description: 'A school to close (停办).' })
export class CloseSchoolInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Its last day.' })
  closedOn!: string;
}

const RegisterSchoolPayload = payloadType('registerSchool', 'school', () => School);
const UpdateSchoolPayload = payloadType('updateSchool', 'school', () => School);
const CloseSchoolPayload = payloadType('closeSchool', 'school', () => School);

for (const command of ['registerSchool', 'updateSchool', 'closeSchool']) DISTRICT.carry(command);

@Resolver()
export class SchoolCommands {
  @Directive('@route(by: "input.district")')
  @Mutation(() => RegisterSchoolPayload, {
    nullable: true,
    description: 'Enters a school into the register (登记学校).',
  })
  async registerSchool(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RegisterSchoolInput, { description: 'The school.' }) input: RegisterSchoolInput,
  ) {
    const districtCode = districtOf(context, input.district);
    const school = Object.assign(new School(), changes(input), {
      id: issueId(context, 'School'),
      districtCode,
      zoneId: null,
      responsibleInspectorId: null,
      openedOn: input.openedOn ?? null,
      closedOn: null,
    });
    const { record, alerts } = await runCommand(context, 'registerSchool', input, School, async (write) => {
      await carryOut(context, write, step('registerSchool', school, null, await facts(write, school)));
      return { record: school, alerts: [] };
    });
    return { school: record, alerts };
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => UpdateSchoolPayload, {
    nullable: true,
    description: 'Changes a school’s register entry (变更学校信息).',
  })
  async updateSchool(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => UpdateSchoolInput, { description: 'The changes.' }) input: UpdateSchoolInput,
  ) {
    const { record, alerts } = await runCommand(context, 'updateSchool', input, School, async (write) => {
      const school = await changed(context, write, 'School', input);
      Object.assign(school, changes(Object.assign({}, school, given(input))));
      await carryOut(context, write, step('updateSchool', school, school.status, await facts(write, school)));
      return { record: school, alerts: [] };
    });
    return { school: record, alerts };
  }

  @Directive('@route(by: "input.id")')
  @Mutation(() => CloseSchoolPayload, {
    nullable: true,
    description: 'Closes a school; its records stay (停办学校).',
  })
  async closeSchool(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CloseSchoolInput, { description: 'The closing.' }) input: CloseSchoolInput,
  ) {
    const { record, alerts } = await runCommand(context, 'closeSchool', input, School, async (write) => {
      const school = await changed(context, write, 'School', input);
      school.closedOn = input.closedOn;
      await carryOut(context, write, step('closeSchool', school, school.status, await facts(write, school)));
      return { record: school, alerts: [] };
    });
    return { school: record, alerts };
  }
}

type Entry = Pick<School, 'name' | 'kind' | 'stages' | 'operator' | 'area' | 'isDesignated'> & {
  address?: string | null;
  identityCode?: string | null;
};

/** The columns of a register entry, checked. @throws BAD_USER_INPUT with every issue. */
function changes(entry: Entry) {
  const check = new InputCheck();
  const name = check.text('name', entry.name, LONGEST_NAME);
  const address = check.optionalText('address', entry.address, 200);
  const identityCode = check.form(
    'identityCode',
    entry.identityCode,
    IDENTITY_CODE,
    '学校标识码应为 10 位数字。',
  );
  if (new Set(entry.stages).size !== entry.stages.length) check.fail('stages', 'DUPLICATE', '学段不得重复。');
  check.done();
  const { kind, stages, operator, area, isDesignated } = entry;
  return { name, ...nameKeys(name), address, identityCode, kind, stages, operator, area, isDesignated };
}

/** The fields of an input that are not left out. */
function given(input: UpdateSchoolInput): Partial<Entry> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
}

function step(command: string, school: School, from: SchoolState | null, known: SchoolFacts) {
  return { lifeCycle: SCHOOL, command, type: 'School' as const, record: school, from, facts: known };
}

async function facts(write: Write, school: School) {
  const sameCode = write.manager
    .createQueryBuilder(School, 'school')
    .where('school.identityCode = :code', { code: school.identityCode })
    .andWhere('school.districtCode = :district AND school.id <> :id', {
      district: school.districtCode,
      id: school.id,
    });
  const open = write.manager
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
  };
}
