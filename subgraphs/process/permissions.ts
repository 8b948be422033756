import { allow, rule } from 'graphql-shield';
import type { SubgraphContext } from '../kernel/context';
import { ContractError } from '../kernel/errors';
import { withShortcut, type PermissionTree, type Rule } from '../kernel/graphql/permissions';
import type { VersionedRecord } from '../kernel/records/record';
import { COMMAND_ACTORS, mayCommand } from '../supervision/commands';
import { fieldAccess, fieldLevel, knownFields } from '../supervision/fieldAccess';
import { isOwn } from './ownRows';
import type { Side, TypeName } from './side';

const refused = () => new ContractError('FORBIDDEN');

/** Only the gateway asks for entities and for the SDL: it speaks for a caller whom it names. */
const viaGateway = rule({ cache: 'contextual' })(
  (_parent: unknown, _args: unknown, { caller }: SubgraphContext) => caller.viaGateway || refused(),
);

/** What records hold, and what stands beside them: scoped with the record, or nobody's secret. */
const OPEN_TYPES = [
  '_Service',
  'PageInfo',
  'Term',
  'Viewer',
  'AvailableCommand',
  'Alert',
  'TransitionEntry',
  'PaperSection',
  'AttachmentApproval',
  'AttachmentOpening',
  'AccountabilityInterview',
  'InterviewFiling',
  'AccountabilityNotification',
  'NotificationRecipient',
  'CaseFile',
  'CaseInquiry',
  'MemberUnitOpinion',
  'Consultation',
  'PlanItem',
  'PlanAbsentTrigger',
  'PlanOmission',
];

/** The rules of what both sides have: reading, every record and every command. @param elsewhere fields that another subgraph adds. */
export function processPermissions(
  side: Side,
  commands: readonly string[],
  elsewhere: readonly string[] = [],
): PermissionTree {
  return {
    Query: { '*': allow, _entities: viaGateway, _service: viaGateway },
    ...Object.fromEntries(OPEN_TYPES.map((type) => [type, { '*': allow }])),
    ...(commands.length > 0 && { Mutation: commandRules(side, commands) }),
    ...Object.fromEntries(side.all().map(({ type }) => [type, recordRules(side, type, elsewhere)])),
  };
}

function commandRules(side: Side, names: readonly string[]): Record<string, Rule> {
  return Object.fromEntries(
    names
      .filter((name) => COMMAND_ACTORS.has(side.baseCommand(name)))
      .map((name) => [name, commandRule(side.baseCommand(name))]),
  );
}

/** A command: whether this caller may give it in this deployment at all. */
function commandRule(command: string): Rule {
  return rule({ cache: 'contextual' })(
    (_parent: unknown, _args: unknown, { caller, deployment }: SubgraphContext) =>
      deployment.codes.some((code) => mayCommand(command, caller, code)) || refused(),
  );
}

function recordRules(side: Side, type: TypeName, elsewhere: readonly string[]): Record<string, Rule> {
  return Object.fromEntries(
    knownFields(type)
      .filter((field) => !elsewhere.includes(`${type}.${field}`))
      .map((field) => [field, fieldLevel(type, field) === 'PUBLIC' ? allow : guarded(side, type, field)]),
  );
}

/** A guarded field of a record: read on every row, on the caller's own, or on none. */
function guarded(side: Side, type: TypeName, field: string): Rule {
  const accessTo = (row: GuardedRow, context: SubgraphContext) => {
    const home = side.isMunicipal ? context.deployment.code : (row.districtCode ?? '');
    return context.once(`${type}.${field}@${home}`, () => fieldAccess(type, field, context.caller, home));
  };
  const fieldRule = rule({ cache: 'no_cache' })(async (
    row: GuardedRow,
    _args: unknown,
    context: SubgraphContext,
  ) => {
    const access = accessTo(row, context);
    if (access === 'ALWAYS') return true;
    return (access === 'OWN_ROWS' && (await isOwn(side, context, row))) || refused();
  });
  return withShortcut(
    fieldRule,
    (row: GuardedRow, context: SubgraphContext) => accessTo(row, context) === 'ALWAYS',
  );
}

type GuardedRow = VersionedRecord & { districtCode?: string };
