import { Field, Int, ArgsType } from 'type-graphql';
import { CURSOR_LIFETIME_MS, decodeCursor, type Cursor } from '../cursor';
import { badInput, ContractError } from '../errors';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 500;
/** How far a cursor's instant may lie ahead of this clock. */
const CLOCK_TOLERANCE_MS = 60_000;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: 'How many rows at most: 1 to 500.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which the page begins; empty as if omitted.',
  })
  after?: string | null;
}

/** A page that was asked for, checked. */
export interface PageRequest {
  first: number;
  after: Cursor | null;
  /** The order's name as cursors bear it: `SchoolOrder.NAME_ASC`. */
  order: string;
  /** The instant of the connection: its cursor's, else the operation's. */
  asOf: string;
}

/**
 * Checks `first` and `after`.
 * @param keyLength how many values the order's key has, the id included.
 * @throws BAD_USER_INPUT on `first` or `after`; CURSOR_EXPIRED for a cursor older than a day.
 */
export function pageRequest(args: PageArgs, order: string, keyLength: number, asOf: string): PageRequest {
  if (args.first < 1 || args.first > LARGEST_PAGE) {
    throw badInput(
      ['first'],
      'PAGE_SIZE',
      `\`first\` must be 1 to ${LARGEST_PAGE}.`,
      `每页条数应为 1 至 ${LARGEST_PAGE}。`,
    );
  }
  if (args.after == null || args.after === '') return { first: args.first, after: null, order, asOf };
  const after = decodeCursor(args.after);
  const age = after ? Date.parse(asOf) - Date.parse(after.asOf) : 0;
  if (!after || after.order !== order || after.key.length !== keyLength || age < -CLOCK_TOLERANCE_MS) {
    throw badInput(
      ['after'],
      'CURSOR',
      '`after` is not a cursor of this connection in this order.',
      '游标无效，或不属于此列表的当前排序。',
    );
  }
  if (age > CURSOR_LIFETIME_MS) throw new ContractError('CURSOR_EXPIRED');
  return { first: args.first, after, order, asOf: after.asOf };
}
