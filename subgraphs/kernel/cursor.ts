import { isDistrictCode, parseId, type DistrictCode } from './ids';

/**
 * A place in an ordered connection, valid in every district: what a page continues from.
 * It is the wire format between gateway and districts, and untrusted input to both.
 */
export interface Cursor {
  /** The order it belongs to, as `<enum>.<value>`: `SchoolOrder.NAME_ASC`. */
  order: string;
  /** The values of the order's columns in the row it points at, the row's id last. */
  key: string[];
  /** The instant of the first page, 24-character UTC: overdue and time filters mean the same on every page. */
  asOf: string;
  /** Districts missed on this page or an earlier one: left out of all later pages. */
  missed: DistrictCode[];
}

/** How long a cursor is good for, from its `asOf`. */
export const CURSOR_LIFETIME_MS = 24 * 60 * 60 * 1000;
const MAX_BYTES = 4096;
const VERSION = 1;
const BASE64URL = /^[\w-]+$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** base64url of the cursor's JSON; equal cursors have equal texts. */
export function encodeCursor({ order, key, asOf, missed }: Cursor): string {
  const wire = { v: VERSION, o: order, k: key, t: asOf, ...(missed.length > 0 && { m: missed }) };
  return Buffer.from(JSON.stringify(wire)).toString('base64url');
}

/** The cursor that the text stands for, or null when it is none that this system could have made. */
export function decodeCursor(text: string): Cursor | null {
  if (text.length > MAX_BYTES || !BASE64URL.test(text)) return null;
  let wire: unknown;
  try {
    wire = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (typeof wire !== 'object' || wire === null) return null;
  const { v, o, k, t, m = [] } = wire as Record<string, unknown>;
  if (v !== VERSION || typeof o !== 'string' || !isTexts(k) || !isTexts(m) || typeof t !== 'string')
    return null;
  if (!parseId(k.at(-1) ?? '') || !m.every(isDistrictCode) || !INSTANT.test(t) || isNaN(Date.parse(t)))
    return null;
  return { order: o, key: k, asOf: t, missed: m };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
