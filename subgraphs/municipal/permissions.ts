import { allow, rule } from 'graphql-shield';
import type { SubgraphContext } from '../kernel/context';
import { ContractError } from '../kernel/errors';
import type { PermissionTree } from '../kernel/graphql/permissions';
import { CITY_CODE } from '../kernel/ids';
import { processPermissions } from '../process/permissions';
import { audienceOf, type Audience } from '../supervision/audience';
import type { School } from './schools/school.type';
import { MUNICIPAL } from './side';

/** Who sees how many inspectors a term has: the city's office, and governments and member units, which have aggregates. */
const FIGURES_FOR: ReadonlySet<Audience['kind']> = new Set<Audience['kind']>([
  'HOME_OFFICE',
  'GOVERNMENT',
  'MEMBER_UNIT',
]);

const figures = rule({ cache: 'contextual' })(
  (_parent: unknown, _args: unknown, { caller }: SubgraphContext) =>
    FIGURES_FOR.has(audienceOf(caller, CITY_CODE).kind) || new ContractError('FORBIDDEN'),
);

/** How often the city comes to a school is also for the office of the school’s district. */
const burden = rule({ cache: 'no_cache' })(({ id }: School, _args: unknown, { caller }: SubgraphContext) => {
  const audience = audienceOf(caller, CITY_CODE);
  const isOfSchool = audience.kind === 'DISTRICT_OFFICE' && id.startsWith(`${audience.district}.`);
  return isOfSchool || FIGURES_FOR.has(audience.kind) || new ContractError('FORBIDDEN');
});

/** The rule of every field; rows are scoped where they are read (visibility.ts). */
export function municipalPermissions(commands: readonly string[]): PermissionTree {
  return {
    ...processPermissions(MUNICIPAL, commands),
    MunicipalTerm: { '*': allow, inspectorCount: figures, subjectInspectorCount: figures, alerts: figures },
    District: { '*': allow, municipalAlerts: figures },
    School: { '*': allow, municipalVisitsThisYear: burden },
    Committee: { '*': allow },
    CommitteeOffice: { '*': allow },
    MemberUnit: { '*': allow, alerts: figures },
    DistrictAccountabilityRecord: { '*': allow },
  };
}
