import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that must be made once only: of several processes that try at the same time one wins, and every one
 * of them goes on with the winner's text. Nobody ever reads half a file.
 * @returns the text of the file as it stands now.
 */
export async function createOnce(file: string, mode: number, make: () => Promise<string>): Promise<string> {
  const known = await textOf(file);
  if (known !== null) return known;
  const draft = await writeDraft(file, mode, await make());
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
}

/** Replaces a file as a whole: a reader sees the old text or the new one. */
export async function replaceFile(file: string, mode: number, text: string): Promise<void> {
  if ((await textOf(file)) === text) return;
  await rename(await writeDraft(file, mode, text), file);
}

async function writeDraft(file: string, mode: number, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode, flag: 'wx' });
  return draft;
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
