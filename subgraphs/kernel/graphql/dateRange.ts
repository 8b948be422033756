import { Field, InputType } from 'type-graphql';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DateScalar } from './scalars';

@InputType({ description: 'Days from `from` to `to`, both included; either may be left open (起止日期).' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;
}

/** Leaves the rows whose day in this property lies within the range. */
export function withinDays<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  property: keyof T & string,
  range: DateRange | null | undefined,
): void {
  const column = `${query.alias}.${property}`;
  if (range?.from) query.andWhere(`${column} >= :${property}From`, { [`${property}From`]: range.from });
  if (range?.to) query.andWhere(`${column} <= :${property}To`, { [`${property}To`]: range.to });
}
