import { allow, rule } from 'graphql-shield';
import type { SubgraphContext } from '../kernel/context';
import { ContractError } from '../kernel/errors';
import type { PermissionTree, Rule } from '../kernel/graphql/permissions';
import type { VersionedRecord } from '../kernel/records/record';
import { COMMAND_ACTORS, mayCommand } from '../supervision/commands';
import { fieldAccess, fieldLevel, knownFields } from '../supervision/fieldAccess';
import type { ScopedType } from '../supervision/scope';
import { isOwn } from './ownRows';

const RECORDS: readonly ScopedType[] = [
  'School',
  'DistrictInspector',
  'ResponsibilityZone',
  'DistrictInspection',
  'Finding',
  'Rectification',
  'DistrictAccountabilityRecord',
];

interface DistrictRow extends VersionedRecord {
  districtCode: string;
}

const refused = () => new ContractError('FORBIDDEN');

/** Only the gateway asks for entities and for the SDL: it speaks for a caller whom it names. */
const viaGateway = rule({ cache: 'contextual' })(
  (_parent: unknown, _args: unknown, { caller }: SubgraphContext) => caller.viaGateway || refused(),
);

/** A guarded field of a record: read on every row, on the caller's own, or on none. */
function guarded(type: ScopedType, field: string): Rule {
  return rule({ cache: 'no_cache' })(async (row: DistrictRow, _args: unknown, context: SubgraphContext) => {
    const access = context.once(`${type}.${field}@${row.districtCode}`, () =>
      fieldAccess(type, field, context.caller, row.districtCode),
    );
    if (access === 'ALWAYS') return true;
    return (access === 'OWN_ROWS' && (await isOwn(context, row))) || refused();
  });
}

function recordRules(type: ScopedType): Record<string, Rule> {
  return Object.fromEntries(
    knownFields(type)
      .filter((field) => field !== 'municipalInspections')
      .map((field) => [field, fieldLevel(type, field) === 'PUBLIC' ? allow : guarded(type, field)]),
  );
}

/** A command: whether this caller may give it in this deployment at all. */
function commandRule(command: string): Rule {
  return rule({ cache: 'contextual' })(
    (_parent: unknown, _args: unknown, { caller, deployment }: SubgraphContext) =>
      deployment.codes.some((code) => mayCommand(command, caller, code)) || refused(),
  );
}

/** The rule of every field; rows are scoped where they are read (visibility.ts). */
export function districtPermissions(commands: readonly string[]): PermissionTree {
  return {
    Query: { '*': allow, _entities: viaGateway, _service: viaGateway },
    Mutation: Object.fromEntries(
      commands
        .filter((command) => COMMAND_ACTORS.has(command))
        .map((command) => [command, commandRule(command)]),
    ),
    ...Object.fromEntries(RECORDS.map((type) => [type, recordRules(type)])),
    _Service: { '*': allow },
    District: { '*': allow },
    SupervisionStatistics: { '*': allow },
    StageCount: { '*': allow },
    SchoolKindCount: { '*': allow },
    InspectionKindCount: { '*': allow },
    CategoryCount: { '*': allow },
    RectificationStateCount: { '*': allow },
    PageInfo: { '*': allow },
    MissingDistrict: { '*': allow },
    Term: { '*': allow },
    Viewer: { '*': allow },
    AvailableCommand: { '*': allow },
    Alert: { '*': allow },
    TransitionEntry: { '*': allow },
  };
}
