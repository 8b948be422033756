import type { FileHandle } from 'node:fs/promises';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
/** The end of the directory stands before a comment of at most this length. */
const MAX_COMMENT = 0xffff;
const MAX_DIRECTORY = 4 * 1024 * 1024;

/**
 * The names in a zip archive, from its central directory: nothing is unpacked.
 * @returns null when it is no archive that can be read to its end; one above 4 GB (zip64) counts as none.
 */
export async function zipNames(file: FileHandle, sizeBytes: number): Promise<string[] | null> {
  const tail = await part(file, Math.max(0, sizeBytes - END_SIZE - MAX_COMMENT), sizeBytes);
  let end = tail.length - END_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) return null;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > MAX_DIRECTORY || start + length > sizeBytes) return null;
  return namesIn(await part(file, start, start + length), count);
}

function namesIn(directory: Buffer, count: number): string[] | null {
  const names: string[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}

async function part(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  return buffer.subarray(0, bytesRead);
}
