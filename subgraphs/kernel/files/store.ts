import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ContractError } from '../errors';

/** Uploads of one deployment that are under way at the same time; more are turned away. */
const MAX_INCOMING = 32;
/** A draft that nobody has written to for so long was left behind by a process that died. */
const STALE_MS = 15 * 60_000;
const SHA256 = /^[0-9a-f]{64}$/;

/** A file of the store that is not what its name says, or not there: somebody laid hands on the disk. */
export class DamagedFileError extends Error {
  constructor(sha256: string, how: string) {
    super(`The stored file ${sha256} is damaged: ${how}.`);
    this.name = 'DamagedFileError';
  }
}

/** A file that has arrived whole and is on the disk, but not in the store yet: it is kept, or it is gone. */
export interface Draft {
  /** Where it lies meanwhile, for whoever looks into it. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Moves it into the store. Two files with the same content are one. */
  keep(): Promise<void>;
  /** Does nothing once it was kept. */
  discard(): Promise<void>;
}

/**
 * The files of one deployment, beside its database, each under the SHA-256 of its content. A file appears whole or not
 * at all: it is written elsewhere, flushed to the disk, and then renamed.
 */
export class FileStore {
  private incoming = 0;

  private constructor(private readonly folder: string) {}

  /** Opens the store, made where there is none, and sweeps out what processes that died have left. */
  static async open(folder: string): Promise<FileStore> {
    const store = new FileStore(folder);
    await mkdir(store.drafts, { recursive: true, mode: 0o700 });
    for (const name of await readdir(store.drafts)) {
      const file = join(store.drafts, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < Date.now() - STALE_MS) await rm(file, { force: true });
    }
    return store;
  }

  /**
   * Writes what arrives to the disk, and finds its hash on the way. A source that breaks off leaves nothing.
   * @param source is not destroyed, whatever happens: somebody may still have to answer on its connection.
   * @throws PAYLOAD_TOO_LARGE above `maxBytes`; OVERLOADED when too many files arrive at once.
   */
  async receive(source: Readable, maxBytes: number): Promise<Draft> {
    if (this.incoming >= MAX_INCOMING) throw new ContractError('OVERLOADED', { retryAfter: 5 });
    this.incoming += 1;
    const path = join(this.drafts, randomUUID());
    const hash = createHash('sha256');
    let sizeBytes = 0;
    try {
      await pipeline(
        source.iterator({ destroyOnReturn: false }),
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            sizeBytes += chunk.length;
            if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
            hash.update(chunk);
            yield chunk;
          }
        },
        createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
      );
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      this.incoming -= 1;
    }
    const sha256 = hash.digest('hex');
    return {
      path,
      sha256,
      sizeBytes,
      keep: () => this.keep(path, sha256),
      discard: () => rm(path, { force: true }),
    };
  }

  /**
   * The content that has this hash. It is read twice: what is not what its hash says is not given to anybody.
   * @throws DamagedFileError.
   */
  async read(sha256: string): Promise<Readable> {
    const handle = await open(this.pathOf(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new DamagedFileError(sha256, 'it is not there') : error;
    });
    try {
      if ((await hashOf(handle)) !== sha256)
        throw new DamagedFileError(sha256, 'its content has another hash');
    } catch (error) {
      await handle.close();
      throw error;
    }
    return handle.createReadStream({ start: 0 });
  }

  private get drafts(): string {
    return join(this.folder, 'incoming');
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('This is no SHA-256.');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  /** Replaces a file with the same hash, should there be one: it is the same, or it was damaged and is whole again. */
  private async keep(draft: string, sha256: string): Promise<void> {
    const file = this.pathOf(sha256);
    const folder = join(file, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft, file);
    await flush(folder);
    await flush(this.folder);
  }
}

/** What is said of a body above the limit. */
export function tooLarge(maxBytes: number): ContractError {
  return new ContractError('PAYLOAD_TOO_LARGE', {
    message: `A file may have ${maxBytes} bytes at most.`,
    messageZh: `文件过大，上限为 ${maxBytes} 字节。`,
    limit: 'fileBytes',
    maximum: maxBytes,
  });
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(handle.createReadStream({ start: 0, autoClose: false }), hash);
  return hash.digest('hex');
}

/** A file’s place in its folder outlives a power cut only once the folder itself is on the disk. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes of a draft. */
export function bytesOf(path: string): Readable {
  return createReadStream(path);
}
