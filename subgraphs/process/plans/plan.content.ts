import { badInput } from '../../kernel/errors';
import { isIdOf } from '../../kernel/ids';
import type { InputCheck } from '../../kernel/inputCheck';
import { districtOfSchool, inKnownDistricts } from '../knownDistricts';
import type { Side } from '../side';
import type { Work } from '../work';
import type { AnnualPlanFields } from './plan.fields';
import type { PlanContent, PlanItemInput } from './plan.inputs';

const MOST = { items: 200, schools: 500, units: 100, triggers: 4 } as const;

/** Checks what a plan says, and puts it into the form in which it is stored. */
export function checkContent(side: Side, check: InputCheck, input: PlanContent): void {
  input.title = check.text('title', input.title, 100);
  check.size('items', input.items, MOST.items);
  input.items.forEach((item, i) => checkItem(side, check, item, `items.${i}`));
  onceEach(
    check,
    'items',
    'number',
    input.items.map(({ number }) => number),
  );
  check.size('absentTriggers', input.absentTriggers, MOST.triggers);
  input.absentTriggers.forEach((absent, i) => {
    absent.statement = check.text(`absentTriggers.${i}.statement`, absent.statement, 500);
  });
  onceEach(
    check,
    'absentTriggers',
    'trigger',
    input.absentTriggers.map(({ trigger }) => trigger),
  );
  if (input.lastYearResults != null)
    input.lastYearResults = check.longText('lastYearResults', input.lastYearResults, 5000);
}

function checkItem(side: Side, check: InputCheck, item: PlanItemInput, at: string): void {
  item.title = check.text(`${at}.title`, item.title, 100);
  item.triggerNote = check.optionalText(`${at}.triggerNote`, item.triggerNote, 500);
  if (item.number < 1 || item.number > 9999) check.fail(`${at}.number`, 'RANGE', '序号应为 1 至 9999。');
  if (item.month < 1 || item.month > 12) check.fail(`${at}.month`, 'RANGE', '月份应为 1 至 12。');
  check.size(`${at}.schoolIds`, item.schoolIds, MOST.schools);
  item.schoolIds.forEach((id, i) => check.id(`${at}.schoolIds.${i}`, 'School', id));
  check.size(`${at}.unitNames`, item.unitNames, MOST.units);
  item.unitNames = item.unitNames.map((unit, i) =>
    checkUnit(side, check, item, unit, `${at}.unitNames.${i}`),
  );
  item.schoolIds = [...new Set(item.schoolIds)];
}

/** The city knows districts by their codes and departments by their ids; a district has names for its own. */
function checkUnit(side: Side, check: InputCheck, item: PlanItemInput, unit: string, at: string): string {
  if (!side.isMunicipal) return check.text(at, unit, 60);
  const isKnown = item.subjectKind === 'LOWER_GOVERNMENT' ? /^\d{6}$/.test(unit) : isIdOf('MemberUnit', unit);
  if (!isKnown) check.fail(at, 'FORM', '区县写代码，部门写成员单位编号。');
  return unit;
}

function onceEach(check: InputCheck, list: string, key: string, values: readonly unknown[]): void {
  values.forEach((value, i) => {
    if (values.indexOf(value) < i) check.fail(`${list}.${i}.${key}`, 'UNIQUE', '不得重复。');
  });
}

/**
 * Writes what a plan says into it.
 * @throws BAD_USER_INPUT for a school that is not this district's; the city's plans name schools and governments of any
 * district that there is.
 */
export async function setContent(plan: AnnualPlanFields, content: PlanContent, work: Work): Promise<void> {
  const { title, items, absentTriggers, lastYearResults = null, disclosure } = content;
  for (const [i, { schoolIds }] of items.entries()) {
    if (!work.side.isMunicipal) await work.allReadable('School', schoolIds, `items.${i}.schoolIds`);
  }
  await inKnownDistricts(work, items.flatMap(districtsIn));
  Object.assign(plan, {
    title,
    items: items.map(({ trigger = null, triggerNote = null, ...item }) => ({
      ...item,
      trigger,
      triggerNote,
    })),
    absentTriggers: absentTriggers.map((absent) => ({ ...absent })),
    lastYearResults,
    disclosure,
  });
}

/** The districts that an item of the city's plan names, by their codes or by their schools. */
function districtsIn({ subjectKind, schoolIds, unitNames }: PlanItemInput, i: number) {
  const schools = schoolIds.map((id) => ({ code: districtOfSchool(id), field: `items.${i}.schoolIds` }));
  const governments = subjectKind === 'LOWER_GOVERNMENT' ? unitNames : [];
  return [...schools, ...governments.map((code) => ({ code, field: `items.${i}.unitNames` }))];
}

const YEARS = { first: 2000, last: 2100 } as const;

/** @throws BAD_USER_INPUT on `year`. */
export function checkYear(year: number): void {
  if (year >= YEARS.first && year <= YEARS.last) return;
  const message = `\`year\` must be ${YEARS.first} to ${YEARS.last}.`;
  throw badInput(['input', 'year'], 'RANGE', message, `年度应为 ${YEARS.first} 至 ${YEARS.last}。`);
}
