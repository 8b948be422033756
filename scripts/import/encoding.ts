/** The encodings that rosters come in: spreadsheets in China write GB18030 unless told otherwise. */
export type Encoding = 'UTF-8' | 'GB18030';

/**
 * The text of a file: UTF-8 with or without its mark, else GB18030. Null when the bytes are neither, or hold a NUL,
 * as a spreadsheet or a UTF-16 text saved under the wrong name does.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  for (const encoding of ['UTF-8', 'GB18030'] as const) {
    const text = decodeAs(encoding, bytes);
    if (text !== null) return text.includes('\0') ? null : { text, encoding };
  }
  return null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
