import { Field, Int, ObjectType } from 'type-graphql';
import { encodeCursor } from '../cursor';
import { MissingDistrict } from '../graphql/missingDistrict';
import { keyOf, type Order } from './order';
import type { PageRequest } from './pageArgs';
import { PageInfo } from './pageInfo';

/** The rows of one page, as read: what is not asked of it is not computed. */
export interface Page<T> {
  rows: T[];
  hasNextPage: boolean;
  /** Counts all rows of the connection, whatever the page. */
  count: () => Promise<number>;
}

/** A connection's value: fields that cost are functions, called only when they are selected. */
export interface Connection<T> {
  edges: () => { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: () => PageInfo;
  totalCount: () => Promise<number>;
  missingDistricts: MissingDistrict[];
}

/** The value of a connection from its page. */
export function connection<T extends object>(
  page: Page<T>,
  order: Order,
  request: PageRequest,
): Connection<T> {
  const cursorOf = (row: T) =>
    encodeCursor({
      order: request.order,
      key: keyOf(order, row),
      asOf: request.asOf,
      missed: request.after?.missed ?? [],
    });
  const { rows } = page;
  const first = rows[0];
  const last = rows.at(-1);
  return {
    edges: () => rows.map((node) => ({ cursor: cursorOf(node), node })),
    nodes: rows,
    pageInfo: () => ({
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== null,
      startCursor: first ? cursorOf(first) : null,
      endCursor: last ? cursorOf(last) : null,
    }),
    totalCount: page.count,
    missingDistricts: [],
  };
}

/**
 * Makes the GraphQL types `<name>Edge` and `<name>Connection` of a record.
 * @param isScattered whether many deployments hold the rows, so that some may be missing.
 */
export function connectionType<T extends object>(
  name: string,
  node: () => new () => T,
  { isScattered = true } = {},
): new () => Connection<T> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A row of a ${name}Connection.` })
  class Edge {
    @Field(() => String, { description: 'Where the row stands: an `after` for the rows behind it.' })
    cursor!: string;

    @Field(node, { nullable: true, description: 'The row.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of records of the type ${name}.`,
  })
  class ConnectionOf {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: () => Edge[];

    @Field(() => [node()], { nullable: 'items', description: 'The rows.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Whether there is more.' })
    pageInfo!: () => PageInfo;

    @Field(() => Int, {
      nullable: true,
      description:
        'Rows in all that match and that the caller may read, on whatever page; null when nobody answered.',
    })
    totalCount!: () => Promise<number>;

    missingDistricts!: MissingDistrict[];
  }
  if (isScattered) {
    Field(() => [MissingDistrict], {
      description:
        'The districts whose rows are missing here, each with the reason; empty when the answer is whole.',
    })(ConnectionOf.prototype, 'missingDistricts');
  }
  return ConnectionOf;
}
