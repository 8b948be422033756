import type { SubgraphContext } from '../context';
import { RequestRefused } from '../http/refusals';
import type { Draft } from './store';

/** A file as its sender describes it. */
export interface FileFacts {
  /** The record that it belongs to. */
  recordId: string;
  name: string;
  mediaType: string;
  /** Whether it shows minors, as whoever sends it says. */
  containsMinor: boolean;
  /** Repeating an upload under the same key answers what the first one did. */
  idempotencyKey: string | null;
}

/** What an upload is answered with. */
export interface Attached {
  id: string;
  recordId: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  containsMinor: boolean;
  /** 24-character UTC. */
  uploadedAt: string;
}

/** What an id under `/files/` leads to: a file in the store, or a page that is made when it is asked for. */
export type Kept =
  | {
      kind: 'FILE';
      name: string;
      mediaType: string;
      sizeBytes: number;
      sha256: string;
      /** Puts on record what has to be there before anybody gets to see the content. */
      opening: () => Promise<void>;
    }
  | { kind: 'PAGE'; html: string };

/** What a subgraph knows of files: whose they are, and who may do what with them. The bytes are the store's. */
export interface FileShelf {
  /**
   * Whether the caller may add a file to this record: asked before a byte is read.
   * @throws FileNotFound for a record that is not the caller's to know; FORBIDDEN for one that is not its own.
   */
  mayAttach(context: SubgraphContext, recordId: string): Promise<void>;
  /** Puts the file on record, and the draft into the store, in one write. @throws as `mayAttach`. */
  attach(context: SubgraphContext, facts: FileFacts, draft: Draft): Promise<Attached>;
  /** What the caller gets under this id. @throws FileNotFound; FORBIDDEN for what it knows of and may not open. */
  find(context: SubgraphContext, id: string): Promise<Kept>;
}

/** Answers a file that is not there, and one that the caller may not know of, alike. */
export class FileNotFound extends RequestRefused {
  constructor() {
    super(404, 'There is no file or record with this id.', '没有此编号的文件或记录。');
  }
}
