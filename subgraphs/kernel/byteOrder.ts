/**
 * Compares two texts by their UTF-8 bytes: the order of SQLite's BINARY and MySQL's utf8mb4_bin collations,
 * which JavaScript's `<` (UTF-16 code units) does not give beyond the basic plane.
 * @returns a negative number, 0 or a positive number, as Array.prototype.sort expects.
 */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for code points above U+FFFF, behind every other UTF-16 code unit. */
function rank(codeUnit: number): number {
  if (codeUnit < 0xd800) return codeUnit;
  return codeUnit < 0xe000 ? codeUnit + 0x2000 : codeUnit - 0x800;
}

/** Compares two keys of equal length part by part, each by its UTF-8 bytes. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareUtf8(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
