import { isObjectType, type GraphQLSchema } from 'graphql';
import { allow } from 'graphql-shield';
import type { SubgraphContext } from '../kernel/context';
import { withPermissions, type PermissionTree } from '../kernel/graphql/permissions';
import { subgraphSchema, type ReferenceResolver, type SubgraphParts } from '../kernel/graphql/subgraphSchema';
import { isIdOf } from '../kernel/ids';
import { checkLifeCycles } from '../supervision/lifeCycleCheck';
import { LIFE_CYCLES } from '../supervision/lifeCycles';
import type { Side } from './side';

/** What a subgraph has besides the records of its side. */
export interface SideSchemaParts extends SubgraphParts {
  /** The rules of its fields, by the commands that it carries. */
  permissions: (commands: readonly string[]) => PermissionTree;
}

/**
 * The schema of one side, guarded, and its SDL as it is composed; its records answer references by their ids.
 * @throws naming the faults of the life cycles, and fields without a permission.
 */
export async function sideSchema(
  side: Side,
  { permissions, references, ...parts }: SideSchemaParts,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  checkLifeCycles(LIFE_CYCLES);
  const { schema, sdl } = await subgraphSchema({
    ...parts,
    references: { ...references, ...recordReferences(side) },
  });
  const commands = Object.keys(schema.getMutationType()?.getFields() ?? {});
  return { schema: withPermissions(schema, { ...plumbing(schema), ...permissions(commands) }), sdl };
}

function recordReferences(side: Side): Record<string, ReferenceResolver> {
  return Object.fromEntries(
    side
      .all()
      .map(({ type, reader }): [string, ReferenceResolver] => [
        type,
        ({ id }, context: SubgraphContext) =>
          isIdOf(type, String(id)) ? reader.reference(context, String(id)) : null,
      ]),
  );
}

/** Types that only carry records: what they hold was scoped where it was read. */
function plumbing(schema: GraphQLSchema): PermissionTree {
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && /(Connection|Edge|Payload)$/.test(type.name))
    .map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, { '*': allow }]));
}
