import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processSettings, readSettings, settingsOrExit } from '../subgraphs/kernel/config';
import { CITY_CODE, isDistrictCode, isIdOf } from '../subgraphs/kernel/ids';
import { CAPACITIES, ROLES, type Role } from '../subgraphs/kernel/identity/caller';
import { areConsistent, type Claims } from '../subgraphs/kernel/identity/claims';
import { developmentKey, prepareLocalKeys } from '../subgraphs/kernel/identity/keys';
import { signToken, type Bearer } from '../subgraphs/kernel/identity/sign';

const USAGE = `Prints a signed token for use on this machine.

  npm run --silent token -- --role CITY_OFFICE
  npm run --silent token -- --role DISTRICT_OFFICE --district 500103 --capacity HEAD
  npm run --silent token -- --role CITY_OFFICE --audience gateway,500103

  --role          ${ROLES.join(', ')}
  --district      the code of the district for which the bearer speaks
  --school        the id of the bearer's school
  --unit          the bearer's unit
  --inspector     the id of the inspector that the bearer is
  --capacity      ${CAPACITIES.join(' or ')}
  --organisation  the bearer's organisation
  --subject       the bearer's name, "local" if not given
  --ttl           how long it is valid: seconds, or 30m, 8h, 7d; 8h if not given
  --audience      gateway if not given, or a deployment's code; several separated by commas
`;

/** A mistake on the command line. */
export class UsageError extends Error {}

const INSPECTORS = ['DistrictInspector', 'MunicipalInspector'] as const;

const NEEDED: Partial<Record<Role, string>> = {
  CITY_OFFICE: 'speaks for the whole city: leave out --district, --school and --inspector of a district',
  DISTRICT_OFFICE: 'needs --district',
  INSPECTOR: 'needs --inspector, of the district in --district if that is given',
  INSPECTED_UNIT: 'needs --school or --unit, of the district in --district if that is given',
  PUBLIC: 'speaks for nobody: leave out --district',
};

export interface TokenOrder {
  bearer: Bearer;
  audience: string | string[];
  lifetimeS: number;
}

/** Reads the command line. @throws UsageError saying what is wrong with it. */
export function readOrder(args: string[]): TokenOrder {
  const values = optionsOf(args);
  const { role, capacity, district = null, school = null, unit = null, inspector = null } = values;
  if (!isOneOf(ROLES, role)) throw new UsageError(role ? `${role} is no role` : '--role is missing');
  if (capacity !== undefined && !isOneOf(CAPACITIES, capacity))
    throw new UsageError(`${capacity} is no capacity`);
  if (district !== null && (!isDistrictCode(district) || district === CITY_CODE)) {
    throw new UsageError(`${district} is no district code`);
  }
  if (school !== null && !isIdOf('School', school)) throw new UsageError(`${school} is no id of a school`);
  if (inspector !== null && !INSPECTORS.some((type) => isIdOf(type, inspector)))
    throw new UsageError(`${inspector} is no id of an inspector`);
  const audience = (values.audience ?? 'gateway').split(',').map((one) => one.trim());
  const strange = audience.find((one) => one !== 'gateway' && !isDistrictCode(one));
  if (strange !== undefined)
    throw new UsageError(`${strange} is no audience: gateway, ${CITY_CODE} or a district's code`);
  const bearer: Bearer = {
    role,
    subject: values.subject ?? 'local',
    clientId: 'local',
    organisation: values.organisation ?? null,
    district: district,
    school,
    unit,
    inspector,
    capacity: capacity ?? null,
  };
  if (!areConsistent(claimsOf(bearer)))
    throw new UsageError(`${role} ${NEEDED[role] ?? 'cannot speak for two districts'}`);
  return {
    bearer,
    audience: audience.length === 1 ? String(audience[0]) : audience,
    lifetimeS: seconds(values.ttl ?? '8h'),
  };
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        role: text,
        district: text,
        school: text,
        unit: text,
        inspector: text,
        capacity: text,
        organisation: text,
        subject: text,
        ttl: text,
        audience: text,
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function isOneOf<T extends string>(known: readonly T[], text: string | undefined): text is T {
  return known.some((one) => one === text);
}

function claimsOf({ role, district, school, unit, inspector }: Bearer): Claims {
  const named = { district, school, unit, inspector };
  const present = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null));
  return { iss: '', aud: '', sub: '', jti: '', iat: 0, exp: 0, client_id: '', role, ...present };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
const MAX_LIFETIME_S = 30 * 86_400;

function seconds(text: string): number {
  const match = /^(\d+)([smhd]?)$/.exec(text);
  const value = match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? NaN) : NaN;
  if (!(value >= 1 && value <= MAX_LIFETIME_S)) throw new UsageError(`--ttl ${text}: from 1 second to 30d`);
  return value;
}

/** Prints a token made by the development key under DATA_DIR, which is made if there is none. */
export async function main(args = process.argv.slice(2)): Promise<void> {
  let order: TokenOrder;
  try {
    order = readOrder(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const { DATA_DIR } = settingsOrExit(() => readSettings({ DATA_DIR: processSettings.DATA_DIR }));
  const folder = join(DATA_DIR, 'keys');
  await prepareLocalKeys(folder);
  const token = await signToken(
    await developmentKey(folder),
    order.bearer,
    order.audience,
    order.lifetimeS,
    Date.now(),
  );
  process.stdout.write(`${token}\n`);
}

if (require.main === module) void main();
