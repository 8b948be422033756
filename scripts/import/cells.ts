import { cleanText } from '../../subgraphs/kernel/text';
import { isDate } from '../../subgraphs/supervision/calendar';
import { codesOf, type ClosedList, type CodeOf } from '../../subgraphs/supervision/lists';
import type { Reason } from './problem';

/** A cell that was read, or why not. */
export type Cell<T> = { ok: true; value: T } | { ok: false; problem: Reason };

/** Reads the text of a cell, which may be blank. */
export type CellReader<T> = (text: string) => Cell<T>;

const ok = <T>(value: T): Cell<T> => ({ ok: true, value });
const bad = (reason: string, reasonZh: string): Cell<never> => ({ ok: false, problem: { reason, reasonZh } });

const isBlank = (text: string) => text.trim() === '';

/** A reader whose cell may also be blank, which then reads as `blank`. */
export function optional<T, B>(read: CellReader<T>, blank: B): CellReader<T | B> {
  return (text) => (isBlank(text) ? ok<T | B>(blank) : read(text));
}

/** A one-line text as it is stored: NFC, trimmed, no control characters, at most so many characters. */
export function textOf(maxLength: number): CellReader<string> {
  return (text) => {
    if (isBlank(text)) return bad('This cell must not be empty.', '此项不能为空。');
    const clean = cleanText(text, maxLength);
    return clean === null
      ? bad(
          `Must be one line of at most ${maxLength} characters without control characters.`,
          `应为一行，不超过 ${maxLength} 个字符，不含控制字符。`,
        )
      : ok(clean);
  };
}

/** A text of a given form, named in both languages. */
export function formOf(form: RegExp, what: string, whatZh: string): CellReader<string> {
  return (text) => {
    const clean = text.trim();
    return form.test(clean) ? ok(clean) : bad(`Must be ${what}.`, `应为${whatZh}。`);
  };
}

/** A value of a closed list, by its Chinese term, its name in code, or another name it goes by. */
export function valueOf<L extends ClosedList>(
  list: L,
  aliases: Readonly<Record<string, CodeOf<L>>> = {},
): CellReader<CodeOf<L>> {
  const codes = codesOf(list);
  const names = new Map<string, CodeOf<L>>(Object.entries(aliases));
  for (const code of codes) names.set(code, code).set(list.values[code]?.zh ?? code, code);
  const terms = codes.map((code) => list.values[code]?.zh).join('、');
  return (text) => {
    const name = text.normalize('NFKC').trim();
    const code = names.get(name) ?? names.get(name.toUpperCase());
    return code === undefined
      ? bad(`Must be one of ${codes.join(', ')}, or its Chinese term.`, `应为以下之一：${terms}。`)
      : ok(code);
  };
}

/** Several values of a list, separated by 、 ， , ; or /. */
export function valuesOf<T>(read: CellReader<T>): CellReader<T[]> {
  return (text) => {
    const values: T[] = [];
    for (const part of text.split(/[、，,;；/]/).filter((piece) => !isBlank(piece))) {
      const cell = read(part);
      if (!cell.ok) return cell;
      if (!values.includes(cell.value)) values.push(cell.value);
    }
    return values.length > 0 ? ok(values) : bad('This cell must not be empty.', '此项不能为空。');
  };
}

const YES = ['是', 'yes', 'y', 'true', '1'];
const NO = ['否', 'no', 'n', 'false', '0'];

/** Yes or no. */
export const yesOrNo: CellReader<boolean> = (text) => {
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (YES.includes(word)) return ok(true);
  return NO.includes(word) ? ok(false) : bad('Must be yes or no.', '应为“是”或“否”。');
};

/** A day: 2025-11-30, also 2025/11/30 and 2025/9/1 as spreadsheets write it. */
export const day: CellReader<string> = (text) => {
  const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim()) ?? [];
  const value = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDate(value) ? ok(value) : bad('Must be a day such as 2025-11-30.', '应为日期，例如 2025-11-30。');
};
