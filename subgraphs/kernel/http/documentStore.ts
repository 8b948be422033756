import type { DocumentNode } from 'graphql';
import { BoundedMap } from '../boundedMap';

/** Documents that were parsed and found valid, by schema and hash, as Apollo Server keeps them. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * A store of parsed documents that forgets those used longest ago.
 * @param characters the length of all their texts together; a parsed document takes about forty times its text.
 */
export function documentStore(characters = 500_000): DocumentStore {
  const documents = new BoundedMap<string, DocumentNode>(
    characters,
    (document) => document.loc?.source.body.length ?? 1000,
  );
  return {
    get: (key) => Promise.resolve(documents.get(key)),
    set: (key, document) => Promise.resolve(documents.set(key, document)),
    delete: (key) => Promise.resolve(documents.delete(key)),
  };
}
