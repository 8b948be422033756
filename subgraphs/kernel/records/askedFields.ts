import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** By the field of a connection: documents are kept, and with them their nodes. */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * The names of the fields that a connection's field asks of its rows, in `nodes` and `edges`: all that stand in the
 * document, whatever `@skip` and `@include` leave out of them.
 */
export function askedOfRows(info: GraphQLResolveInfo): ReadonlySet<string> {
  const [first, ...others] = info.fieldNodes;
  if (first && others.length === 0) return askedBy(first, info.fragments);
  return new Set(info.fieldNodes.flatMap((node) => [...askedBy(node, info.fragments)]));
}

function askedBy(node: FieldNode, fragments: Fragments): ReadonlySet<string> {
  let names = known.get(node);
  if (!names) {
    const below = (fields: FieldNode[]) => {
      // Each fragment once: spread in one another, they would be walked more often than there are atoms.
      const seen = new Set<string>();
      return fields.flatMap((field) => fieldsOf(field.selectionSet, fragments, seen));
    };
    const parts = below([node]);
    const rows = [
      ...parts.filter(({ name }) => name.value === 'nodes'),
      ...below(parts.filter(({ name }) => name.value === 'edges')).filter(
        ({ name }) => name.value === 'node',
      ),
    ];
    names = new Set(below(rows).map(({ name }) => name.value));
    known.set(node, names);
  }
  return names;
}

type Fragments = GraphQLResolveInfo['fragments'];

function fieldsOf(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  seen: Set<string>,
): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return fieldsOf(selection.selectionSet, fragments, seen);
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        if (seen.has(name)) return [];
        seen.add(name);
        return fieldsOf(fragments[name]?.selectionSet, fragments, seen);
      }
    }
  });
}
