import type { GraphQLResolveInfo } from 'graphql';
import { connection, type Connection, type Page } from '../connections/connectionType';
import { applyOrder, behind, keyParameters, type Order } from '../connections/order';
import type { ConnectionArgs } from '../connections/connectionArgs';
import { pageRequest, type PageRequest } from '../connections/pageArgs';
import type { SubgraphContext } from '../context';
import { badInput, ContractError } from '../errors';
import { isIdOf } from '../ids';
import { columnsAsked } from './columns';
import { fewValues } from './matching';
import type { VersionedRecord } from './record';
import { readRows, sqlOf } from './rows';
import type { Query, RecordSource } from './source';

const ALIAS = 'record';

/** Reads records of one type as one caller may see them: by id, as pages, and as pages below a parent. */
export class RecordReader<T extends VersionedRecord, F = never, O extends string = string> {
  constructor(private readonly source: RecordSource<T, F, O>) {}

  /**
   * The record with this id, or null when there is none or the caller may not read it.
   * @throws BAD_USER_INPUT on `id` when it is not an id of this type.
   */
  byId(context: SubgraphContext, id: string): Promise<T | null> {
    if (!isIdOf(this.source.type, id)) {
      throw badInput(
        ['id'],
        'ID',
        `\`id\` is not the id of a ${this.source.type}.`,
        '编号格式不正确，或不属于此类记录。',
      );
    }
    return this.reference(context, id);
  }

  /** The record that another one refers to; null as in `byId`. All references of one type load in one statement. */
  reference(context: SubgraphContext, id: string | null): Promise<T | null> {
    if (id === null) return Promise.resolve(null);
    return context.loaders
      .of<T | null>(`${this.source.type}.byId`, (ids) => this.byIds(context, ids), null)
      .load(id);
  }

  /** A page of all records of the deployment. */
  async page(
    context: SubgraphContext,
    info: GraphQLResolveInfo,
    args: ConnectionArgs<F, O>,
  ): Promise<Connection<T>> {
    const order = this.source.orders[args.orderBy];
    const request = this.request(context, info, args, order);
    const query = this.select(context, args, request.asOf);
    const count = () => query.clone().getCount();
    const paged = query.clone();
    applyOrder(paged, order, request.after?.key ?? null);
    const columns = this.columns(context, info, order.columns);
    const rows = await readRows(paged.limit(request.first + 1), columns);
    return connection(cut(rows, request, count), order, request);
  }

  /**
   * A page of the records below one parent. The pages of all parents of a list load in one statement, and so do
   * their counts.
   * @param parent the property that holds the parent's id.
   */
  async pageBelow(
    context: SubgraphContext,
    info: GraphQLResolveInfo,
    parent: keyof T & string,
    parentId: string,
    args: ConnectionArgs<F, O>,
  ): Promise<Connection<T>> {
    const order = this.source.orders[args.orderBy];
    const request = this.request(context, info, args, order);
    const columns = this.columns(context, info, [...order.columns, parent]);
    const name = `${this.source.type}.${parent}:${JSON.stringify(args)}@${request.asOf}`;
    const rows = await context.loaders
      .of<T[]>(
        `${name}:${columns?.join()}`,
        (ids) => this.rowsBelow(context, parent, ids, args, order, request, columns),
        [],
      )
      .load(parentId);
    const count = () =>
      context.loaders
        .of<number>(`${name}#`, (ids) => this.countsBelow(context, parent, ids, args, request.asOf), 0)
        .load(parentId);
    return connection(cut(rows, request, count), order, request);
  }

  /** The one record below a parent, or null. All parents of a list load theirs in one statement. */
  oneBelow(context: SubgraphContext, parent: keyof T & string, parentId: string): Promise<T | null> {
    const batch = async (ids: readonly string[]) => {
      const query = context.reader.createQueryBuilder(this.source.entity, ALIAS);
      query.where(`${ALIAS}.${parent} IN (:...ids)`, { ids });
      this.source.visible(query, context);
      return new Map((await readRows(query, null)).map((row) => [String(row[parent]), row]));
    };
    return context.loaders.of<T | null>(`${this.source.type}.oneBelow.${parent}`, batch, null).load(parentId);
  }

  /** The few records below a parent, the first made first. All parents of a list load theirs in one statement. */
  allBelow(context: SubgraphContext, parent: keyof T & string, parentId: string): Promise<T[]> {
    const batch = async (ids: readonly string[]) => {
      const query = context.reader.createQueryBuilder(this.source.entity, ALIAS);
      query.where(`${ALIAS}.${parent} IN (:...ids)`, { ids });
      this.source.visible(query, context);
      query.orderBy(`${ALIAS}.createdAt`).addOrderBy(`${ALIAS}.id`);
      return grouped(await readRows(query, null), parent);
    };
    return context.loaders.of<T[]>(`${this.source.type}.allBelow.${parent}`, batch, []).load(parentId);
  }

  private columns(context: SubgraphContext, info: GraphQLResolveInfo, more: readonly string[]) {
    return columnsAsked(this.source, context.reader.connection.getMetadata(this.source.entity), info, more);
  }

  private request(
    context: SubgraphContext,
    info: GraphQLResolveInfo,
    args: ConnectionArgs<F, O>,
    order: Order,
  ): PageRequest {
    this.assertReadable(context, args, order);
    context.assertInTime();
    const name = `${this.source.orderName}.${args.orderBy}`;
    const request = pageRequest(args, name, order.columns.length + 1, context.instantAt(info.path));
    context.setInstant(info.path, request.asOf);
    return request;
  }

  /** What may not be read may not be found out by filters and orders either. */
  private assertReadable(context: SubgraphContext, { filter }: ConnectionArgs<F, O>, order: Order): void {
    const { filtersBy = {} } = this.source;
    const conditions = Object.entries(filter ?? {}).filter(([, value]) => value != null);
    const fields = [
      ...conditions.map(([condition]) => filtersBy[condition] ?? condition),
      ...order.columns.map((column) => (column === 'nameKey' ? 'name' : column)),
    ];
    const hidden = fields.filter((field) => !this.source.mayRead(field, context));
    if (hidden.length > 0) {
      throw new ContractError('FORBIDDEN', {
        message: `Filters and orders by ${hidden.join(', ')} are not open to you.`,
        messageZh: '无权按这些字段筛选或排序。',
      });
    }
  }

  private select(context: SubgraphContext, args: ConnectionArgs<F, O>, asOf: string): Query<T> {
    const query = context.reader.createQueryBuilder(this.source.entity, ALIAS);
    this.restrict(query, context, args, asOf);
    return query;
  }

  private restrict(
    query: Query<T>,
    context: SubgraphContext,
    args: ConnectionArgs<F, O>,
    asOf: string,
  ): void {
    this.source.visible(query, context);
    if (args.districts)
      query.andWhere(`${ALIAS}.districtCode IN (:...districts)`, {
        districts: ['', ...fewValues(args.districts, 'districts')],
      });
    if (args.filter) this.source.matching(query, args.filter, asOf, context);
  }

  private async byIds(context: SubgraphContext, ids: readonly string[]): Promise<Map<string, T>> {
    const query = context.reader.createQueryBuilder(this.source.entity, ALIAS);
    query.where(`${ALIAS}.id IN (:...ids)`, { ids });
    this.source.visible(query, context);
    const rows = await readRows(query, null);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async rowsBelow(
    context: SubgraphContext,
    parent: keyof T & string,
    parentIds: readonly string[],
    args: ConnectionArgs<F, O>,
    order: Order,
    request: PageRequest,
    chosen: readonly string[] | null,
  ): Promise<Map<string, T[]>> {
    const columns = [...order.columns, 'id'].map((column) => `${ALIAS}.${column}`);
    const direction = order.descending ? 'DESC' : 'ASC';
    const ranked = this.select(context, args, request.asOf)
      .andWhere(`${ALIAS}.${parent} IN (:...parentIds)`, { parentIds })
      .select(`${ALIAS}.id`, 'id')
      .addSelect(
        `ROW_NUMBER() OVER (PARTITION BY ${ALIAS}.${parent} ORDER BY ${columns.map((c) => `${c} ${direction}`).join(', ')})`,
        'place',
      );
    if (request.after) ranked.andWhere(behind(columns, order.descending), keyParameters(request.after.key));
    const query = context.reader
      .createQueryBuilder(this.source.entity, 'child')
      .innerJoin(`(${sqlOf(ranked)})`, 'ranked', 'ranked.id = child.id')
      .where('ranked.place <= :places', { ...ranked.getParameters(), places: request.first + 1 });
    applyOrder(query, order, null);
    return grouped(await readRows(query, chosen), parent);
  }

  private async countsBelow(
    context: SubgraphContext,
    parent: keyof T & string,
    parentIds: readonly string[],
    args: ConnectionArgs<F, O>,
    asOf: string,
  ): Promise<Map<string, number>> {
    const counts = await this.select(context, args, asOf)
      .andWhere(`${ALIAS}.${parent} IN (:...parentIds)`, { parentIds })
      .select(`${ALIAS}.${parent}`, 'parent')
      .addSelect('COUNT(*)', 'count')
      .groupBy(`${ALIAS}.${parent}`)
      .getRawMany<{ parent: string; count: number | string }>();
    return new Map(counts.map((row) => [row.parent, Number(row.count)]));
  }
}

function cut<T>(rows: T[], request: PageRequest, count: () => Promise<number>): Page<T> {
  return { rows: rows.slice(0, request.first), hasNextPage: rows.length > request.first, count };
}

function grouped<T extends object>(rows: T[], parent: keyof T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = String(row[parent]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
