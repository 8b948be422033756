import { allow, rule } from 'graphql-shield';
import type { SubgraphContext } from '../kernel/context';
import { ContractError } from '../kernel/errors';
import type { PermissionTree } from '../kernel/graphql/permissions';
import { processPermissions } from '../process/permissions';
import { audienceOf, type Audience } from '../supervision/audience';
import type { District } from './districts/district.type';
import { DISTRICT } from './side';

/** Fields of a district's records that the city's subgraph adds. */
const ELSEWHERE = ['School.municipalInspections'];

/** Who sees what a district does not meet: the offices, and governments and member units, which have its figures. */
const FIGURES_FOR: ReadonlySet<Audience['kind']> = new Set<Audience['kind']>([
  'HOME_OFFICE',
  'CITY_OFFICE',
  'GOVERNMENT',
  'MEMBER_UNIT',
]);

const figures = rule({ cache: 'no_cache' })(
  ({ code }: District, _args: unknown, { caller }: SubgraphContext) =>
    FIGURES_FOR.has(audienceOf(caller, code).kind) || new ContractError('FORBIDDEN'),
);

/** The rule of every field; rows are scoped where they are read (visibility.ts). */
export function districtPermissions(commands: readonly string[]): PermissionTree {
  return {
    ...processPermissions(DISTRICT, commands, ELSEWHERE),
    District: { '*': allow, alerts: figures },
    DistrictAlert: { '*': allow },
    SupervisionStatistics: { '*': allow },
    StageCount: { '*': allow },
    SchoolKindCount: { '*': allow },
    InspectionKindCount: { '*': allow },
    CategoryCount: { '*': allow },
    RectificationStateCount: { '*': allow },
    MissingDistrict: { '*': allow },
  };
}
