import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from './pageArgs';

/** The arguments of a connection field, as a resolver gets them. */
export interface ConnectionArgs<F, O extends string> extends PageArgs {
  filter?: F | null;
  orderBy: O;
  /** The districts whose rows are wanted; null or absent for all. */
  districts?: string[] | null;
}

/**
 * Makes the arguments of the connections of one type: `Nested` for a field of a record, `Scattered` for a root field
 * that is asked of many districts.
 * @param order the enum of its orders.
 */
export function connectionArgs<F extends object, O extends string>(
  filter: () => new () => F,
  order: { [K in O]: K },
  defaultOrder: NoInfer<O>,
): Record<'Nested' | 'Scattered', new () => ConnectionArgs<F, O>> {
  @ArgsType()
  class Nested extends PageArgs {
    @Field(filter, { nullable: true, description: 'Which rows; all that the caller may read when omitted.' })
    filter?: F | null;

    @Field(() => order, { defaultValue: defaultOrder, description: 'The order of the rows.' })
    orderBy!: O;
  }

  @ArgsType()
  class Scattered extends Nested {
    @Field(() => [ID], {
      nullable: true,
      description: 'Codes of the districts to ask: all when omitted, none when empty.',
    })
    districts?: string[] | null;
  }
  return { Nested, Scattered };
}

/** The values of one of these argument classes. */
export type ArgsOf<A extends Record<'Nested', new () => unknown>> = InstanceType<A['Nested']>;
