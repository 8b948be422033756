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
      `\`first\` must be 1 to ${MAX_PAGE}.`,
      `每页条数应为 1 至 ${MAX_PAGE}。`,
    );
  }
  const value = String(args.orderBy);
  const order = `${orderEnum}.${value}`;
  const after =
    typeof cursorText === 'string' && cursorText !== '' ? readCursor(cursorText, order, now) : null;
  return { first, after, order, direction: value.endsWith('_DESC') ? -1 : 1, asOf: after?.asOf ?? now };
}

/** How many values its key must have, only districts know. */
function readCursor(text: string, order: string, now: string): Cursor {
  const cursor = decodeCursor(text);
  const age = cursor ? Date.parse(now) - Date.parse(cursor.asOf) : 0;
  if (!cursor || cursor.order !== order || age < -CLOCK_TOLERANCE_MS) {
    throw badInput(
      ['after'],
      'CURSOR',
      '`after` is not a cursor of this connection in this order.',
      '游标无效，或不属于此列表的当前排序。',
    );
  }
  if (age > CURSOR_LIFETIME_MS) throw new ContractError('CURSOR_EXPIRED');
  return cursor;
}
