import { BREAK, visit, type DocumentNode } from 'graphql';

/** What a document asks for that not everybody may. */
export interface DocumentFacts {
  /** It reads the schema (`__schema`, `__type`). */
  introspects: boolean;
  /** It reads what only a gateway needs (`_entities`, `_service`). */
  federates: boolean;
}

const known = new WeakMap<DocumentNode, DocumentFacts>();

/** The facts of a document, found once: documents are parsed once and kept. */
export function factsOf(document: DocumentNode): DocumentFacts {
  const before = known.get(document);
  if (before) return before;
  const facts: DocumentFacts = { introspects: false, federates: false };
  visit(document, {
    Field({ name: { value } }) {
      if (value === '__schema' || value === '__type') facts.introspects = true;
      if (value === '_entities' || value === '_service') facts.federates = true;
      return facts.introspects && facts.federates ? BREAK : undefined;
    },
  });
  known.set(document, facts);
  return facts;
}
