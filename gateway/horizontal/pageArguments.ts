import { badInput, ContractError } from '../../subgraphs/kernel/errors';
import { CURSOR_LIFETIME_MS, decodeCursor, type Cursor } from '../../subgraphs/kernel/cursor';

/** The largest page that a client may ask for. */
export const MAX_PAGE = 500;
/** How far ahead another gateway's clock may be. */
const CLOCK_TOLERANCE_MS = 60_000;

/** What a scattered connection is asked for, checked before any district is. */
export interface PageRequest {
  /** How many rows, 1 to 500. */
  first: number;
  /** The place to continue from. */
  after: Cursor | null;
  /** `<enum>.<value>`: what each cursor of this connection must bear. */
  order: string;
  /** 1: keys ascend; -1: they descend. */
  direction: 1 | -1;
  /** The instant that the page is true for. */
  asOf: string;
}

/**
 * Reads the paging arguments of a scattered connection.
 * @param args coerced: defaults applied, variables replaced.
 * @param now the operation's instant, 24-character UTC. A cursor's own goes before it.
 * @throws ContractError BAD_USER_INPUT or CURSOR_EXPIRED.
 */
export function readPageRequest(
  args: Readonly<Record<string, unknown>>,
  orderEnum: string,
  now: string,
): PageRequest {
  const { first, after: cursorText } = args;
  if (typeof first !== 'number' || first < 1 || first > MAX_PAGE) {
    throw badInput(
      ['first'],
      'PAGE_SIZE',
      `"first" is between 1 and ${MAX_PAGE}.`,
      `first 须在 1 至 ${MAX_PAGE} 之间。`,
    );
  }
  const value = String(args.orderBy);
  const order = `${orderEnum}.${value}`;
  const after =
    typeof cursorText === 'string' && cursorText !== '' ? readCursor(cursorText, order, now) : null;
  return { first, after, order, direction: value.endsWith('_DESC') ? -1 : 1, asOf: after?.asOf ?? now };
}

function readCursor(text: string, order: string, now: string): Cursor {
  const cursor = decodeCursor(text);
  if (!cursor) throw badInput(['after'], 'CURSOR', 'This is not a cursor.', '游标格式错误。');
  if (cursor.order !== order) {
    throw badInput(['after'], 'CURSOR_ORDER', 'The cursor belongs to another order.', '游标与排序方式不符。');
  }
  const age = Date.parse(now) - Date.parse(cursor.asOf);
  if (age > CURSOR_LIFETIME_MS) throw new ContractError('CURSOR_EXPIRED');
  if (age < -CLOCK_TOLERANCE_MS)
    throw badInput(['after'], 'CURSOR', 'This is not a cursor.', '游标格式错误。');
  return cursor;
}
