import { open, type FileHandle } from 'node:fs/promises';
import { bytesOf } from './store';
import { zipNames } from './zip';

/** How the bytes of a file show what it is. */
type Sign =
  /** It begins with these bytes; `at` gives others behind them. */
  | { kind: 'BYTES'; start: Buffer; at?: { offset: number; oneOf: readonly string[] } }
  /** Office Open XML: an archive with this folder in it, and no macros. */
  | { kind: 'OFFICE'; folder: string }
  /** Text without control characters, in UTF-8 or GB18030. */
  | { kind: 'TEXT' };

const bytes = (...values: number[]) => ({ kind: 'BYTES', start: Buffer.from(values) }) as const;
const OOXML = 'application/vnd.openxmlformats-officedocument';
/** Brands of the films that phones and cameras make. */
const FILM_BRANDS = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'MSNV', 'M4V ', 'dash'];

/** Every type of file that is taken, with its sign. What is not here is refused, however it is called. */
const SIGNS = {
  'application/pdf': { kind: 'BYTES', start: Buffer.from('%PDF-') },
  'image/png': bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/jpeg': bytes(0xff, 0xd8, 0xff),
  'image/webp': { kind: 'BYTES', start: Buffer.from('RIFF'), at: { offset: 8, oneOf: ['WEBP'] } },
  'video/mp4': {
    kind: 'BYTES',
    start: Buffer.alloc(0),
    at: { offset: 4, oneOf: FILM_BRANDS.map((b) => `ftyp${b}`) },
  },
  [`${OOXML}.wordprocessingml.document`]: { kind: 'OFFICE', folder: 'word/' },
  [`${OOXML}.spreadsheetml.sheet`]: { kind: 'OFFICE', folder: 'xl/' },
  [`${OOXML}.presentationml.presentation`]: { kind: 'OFFICE', folder: 'ppt/' },
  'text/plain': { kind: 'TEXT' },
  'text/csv': { kind: 'TEXT' },
} satisfies Record<string, Sign>;

/** The types of files that are taken. */
export const MEDIA_TYPES: readonly string[] = Object.keys(SIGNS);

/** The type that a `content-type` header names, if files of that type are taken; its parameters say nothing. */
export function takenType(header: string | undefined): string | null {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(SIGNS, type) ? type : null;
}

/** Whether the content of a file is of the type that it is declared to be. */
export async function isOfType(path: string, sizeBytes: number, mediaType: string): Promise<boolean> {
  const sign = (SIGNS as Record<string, Sign>)[mediaType];
  if (!sign) return false;
  if (sign.kind === 'TEXT') return (await isText(path, 'utf-8')) || isText(path, 'gb18030');
  const file = await open(path, 'r');
  try {
    return sign.kind === 'BYTES' ? await hasBytes(file, sign) : await isOffice(file, sizeBytes, sign.folder);
  } finally {
    await file.close();
  }
}

async function hasBytes(file: FileHandle, { start, at }: Extract<Sign, { kind: 'BYTES' }>): Promise<boolean> {
  const head = Buffer.alloc(32);
  await file.read(head, 0, head.length, 0);
  if (!head.subarray(0, start.length).equals(start)) return false;
  return !at || at.oneOf.some((text) => head.toString('latin1', at.offset, at.offset + text.length) === text);
}

async function isOffice(file: FileHandle, sizeBytes: number, folder: string): Promise<boolean> {
  if (!(await hasBytes(file, bytes(0x50, 0x4b, 0x03, 0x04)))) return false;
  const names = (await zipNames(file, sizeBytes)) ?? [];
  return (
    names.includes('[Content_Types].xml') &&
    names.some((name) => name.startsWith(folder)) &&
    !names.some((name) => /vbaProject\.bin$/i.test(name))
  );
}

// eslint-disable-next-line no-control-regex -- control characters are what no text has, but for its lines and pages
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

async function isText(path: string, encoding: 'utf-8' | 'gb18030'): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytesOf(path) as AsyncIterable<Buffer>) {
    if (!isPlain(() => decoder.decode(chunk, { stream: true }))) return false;
  }
  return isPlain(() => decoder.decode());
}

function isPlain(decode: () => string): boolean {
  try {
    return !CONTROL.test(decode());
  } catch {
    return false;
  }
}
