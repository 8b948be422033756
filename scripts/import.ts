/**
 * Brings a roster into a district's register, all of it or nothing:
 * `npm run import -- --district 500103 --schools file.csv [--dry-run]`
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { settingsOrExit } from '../subgraphs/kernel/config';
import type { Write } from '../subgraphs/kernel/database/write';
import type { DistrictCode } from '../subgraphs/kernel/ids';
import { startOrExit } from '../subgraphs/kernel/shutdown';
import { enterRoster, knownEntries } from '../subgraphs/district/schools/school.roster';
import { ALL_CODES, readCitySettings } from './citySettings';
import { openDistrict } from './districtHost';
import { entryViolations } from './import/entryRules';
import { problemLine, type RosterProblem } from './import/problem';
import { parseSchoolRoster, type RosterSchool } from './import/schoolRoster';

const USAGE = `Brings a roster of schools into a district's register: all of it, or nothing.

  npm run import -- --district 500103 --schools file.csv
  npm run import -- --district 500103 --schools file.csv --dry-run

The file is CSV in UTF-8 or GB18030. Columns: 学校名称, 学校类别, 办学者类型, 城乡类型, 地址, 学校标识码, 学段,
开办日期, 是否责任督学一对一; or their English names. The district's database is that of \`npm start\`: a file in DATA_DIR, or
by DATABASE_URL; with DISTRICT=<code>, that of a district that runs alone.`;

/** Ends the write without keeping anything of it. */
class RolledBack extends Error {}

async function run(): Promise<void> {
  const { district, file, isDryRun } = readOrder();
  const roster = parseSchoolRoster(readFileSync(file));
  if (roster.kind === 'REFUSED') return refuse(roster.problems);
  if (roster.ignoredColumns.length > 0) console.log(`Columns not used: ${roster.ignoredColumns.join(', ')}`);

  const settings = settingsOrExit(() => readCitySettings());
  const database = await openDistrict(settings, district);
  let problems: RosterProblem[] = [];
  try {
    await database.write(new Date(), async (write) => {
      problems = await problemsWith(write, district, roster.schools);
      if (problems.length > 0) throw new RolledBack();
      await enterRoster(
        write,
        district,
        roster.schools.map(({ line: _line, ...entry }) => entry),
      );
      if (isDryRun) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  } finally {
    await database.close();
  }
  if (problems.length > 0) return refuse(problems);
  preview(roster.schools);
  console.log(
    isDryRun
      ? `${roster.schools.length} schools would enter the register of ${district}. Nothing was written.`
      : `${roster.schools.length} schools entered the register of ${district}.`,
  );
}

function readOrder(): { district: DistrictCode; file: string; isDryRun: boolean } {
  const options = {
    district: { type: 'string' },
    schools: { type: 'string' },
    'dry-run': { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options, allowPositionals: false });
  if (values.help || !values.district || !values.schools) throw new Error(USAGE);
  const district = ALL_CODES.find((code) => code === values.district);
  if (!district) throw new Error(`There is no district with the code ${values.district}.`);
  return { district, file: values.schools, isDryRun: values['dry-run'] ?? false };
}

async function problemsWith(
  write: Write,
  district: DistrictCode,
  schools: readonly RosterSchool[],
): Promise<RosterProblem[]> {
  const known = await knownEntries(write, district, schools);
  return known.map(({ entry, by }) => {
    const [violation] = by === 'identityCode' ? entryViolations(entry, true) : [];
    return {
      line: entry.line,
      column: by === 'name' ? '学校名称' : '学校标识码',
      reason: `The register already has a school with this ${by === 'name' ? 'name' : 'identity code'}.`,
      reasonZh: by === 'name' ? '登记册中已有同名学校。' : '登记册中已有此标识码。',
      ...(violation && { violation }),
    };
  });
}

function refuse(problems: readonly RosterProblem[]): void {
  for (const problem of problems) console.error(problemLine(problem));
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.error(`${count}. Nothing was written.`);
  process.exitCode = 1;
}

function preview(schools: readonly RosterSchool[]): void {
  for (const { line, name, kind, stages } of schools.slice(0, 5)) {
    console.log(`  line ${line}: ${name}, ${kind}, ${stages.join(' + ')}`);
  }
  if (schools.length > 5) console.log(`  … and ${schools.length - 5} more`);
}

void startOrExit(run);
