import { allow, rule } from 'graphql-shield';
import type { SubgraphContext } from '../kernel/context';
import { ContractError } from '../kernel/errors';
import type { PermissionTree, Rule } from '../kernel/graphql/permissions';
import { CITY_CODE } from '../kernel/ids';
import type { VersionedRecord } from '../kernel/records/record';
import { audienceOf, type Audience } from '../supervision/audience';
import { fieldAccess, fieldLevel, knownFields } from '../supervision/fieldAccess';
import type { ScopedType } from '../supervision/scope';
import { isOwn } from './ownRows';

const RECORDS: readonly ScopedType[] = [
  'MunicipalInspector',
  'MunicipalInspection',
  'MunicipalFinding',
  'MunicipalAccountabilityRecord',
];

/** Who sees how many inspectors a term has: the city's office, and governments and member units, which have aggregates. */
const FIGURES_FOR: ReadonlySet<Audience['kind']> = new Set<Audience['kind']>([
  'HOME_OFFICE',
  'GOVERNMENT',
  'MEMBER_UNIT',
]);

const refused = () => new ContractError('FORBIDDEN');

/** Only the gateway asks for entities and for the SDL: it speaks for a caller whom it names. */
const viaGateway = rule({ cache: 'contextual' })(
  (_parent: unknown, _args: unknown, { caller }: SubgraphContext) => caller.viaGateway || refused(),
);

const figures = rule({ cache: 'contextual' })(
  (_parent: unknown, _args: unknown, { caller }: SubgraphContext) =>
    FIGURES_FOR.has(audienceOf(caller, CITY_CODE).kind) || refused(),
);

/** A guarded field of a record: read on every row, on the caller's own, or on none. */
function guarded(type: ScopedType, field: string): Rule {
  return rule({ cache: 'no_cache' })(
    async (row: VersionedRecord, _args: unknown, context: SubgraphContext) => {
      const access = context.once(`${type}.${field}`, () =>
        fieldAccess(type, field, context.caller, CITY_CODE),
      );
      if (access === 'ALWAYS') return true;
      return (access === 'OWN_ROWS' && (await isOwn(context, type, row))) || refused();
    },
  );
}

function recordRules(type: ScopedType): Record<string, Rule> {
  return Object.fromEntries(
    knownFields(type).map((field) => [
      field,
      fieldLevel(type, field) === 'PUBLIC' ? allow : guarded(type, field),
    ]),
  );
}

/** The rule of every field; rows are scoped where they are read (visibility.ts). */
export function municipalPermissions(): PermissionTree {
  return {
    Query: { '*': allow, _entities: viaGateway, _service: viaGateway },
    ...Object.fromEntries(RECORDS.map((type) => [type, recordRules(type)])),
    MunicipalTerm: { '*': allow, inspectorCount: figures, subjectInspectorCount: figures, alerts: figures },
    _Service: { '*': allow },
    District: { '*': allow },
    School: { '*': allow },
    Committee: { '*': allow },
    CommitteeOffice: { '*': allow },
    MemberUnit: { '*': allow },
    PageInfo: { '*': allow },
    Term: { '*': allow },
    Viewer: { '*': allow },
    AvailableCommand: { '*': allow },
    Alert: { '*': allow },
  };
}
