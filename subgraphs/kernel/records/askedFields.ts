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
    const below = (fields: FieldNode[]) => fields.flatMap((field) => fieldsOf(field.selectionSet, fragments));
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

function fieldsOf(selectionSet: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return fieldsOf(selection.selectionSet, fragments);
      case Kind.FRAGMENT_SPREAD:
        return fieldsOf(fragments[selection.name.value]?.selectionSet, fragments);
    }
  });
}
