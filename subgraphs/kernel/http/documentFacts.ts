import { Kind, visit, type DocumentNode } from 'graphql';

/** What a document asks for that not everybody may, and what it depends on. */
export interface DocumentFacts {
  /** It reads the schema (`__schema`, `__type`). */
  introspects: boolean;
  /** It reads what only a gateway needs (`_entities`, `_service`). */
  federates: boolean;
  /** The variables that decide which fields are asked for. */
  conditions: ReadonlySet<string>;
}

const known = new WeakMap<DocumentNode, DocumentFacts>();

/** The facts of a document, found once: documents are parsed once and kept. */
export function factsOf(document: DocumentNode): DocumentFacts {
  const before = known.get(document);
  if (before) return before;
  const conditions = new Set<string>();
  const facts: DocumentFacts = { introspects: false, federates: false, conditions };
  visit(document, {
    Field({ name: { value } }) {
      if (value === '__schema' || value === '__type') facts.introspects = true;
      if (value === '_entities' || value === '_service') facts.federates = true;
    },
    Directive({ name: { value }, arguments: given = [] }) {
      if (value !== 'skip' && value !== 'include') return;
      for (const argument of given) {
        if (argument.value.kind === Kind.VARIABLE) conditions.add(argument.value.name.value);
      }
    },
  });
  known.set(document, facts);
  return facts;
}
