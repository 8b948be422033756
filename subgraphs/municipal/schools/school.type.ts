import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A school of some district, as a reference: its district says all else. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A school or kindergarten, as the district’s register has it (学校).' })
export class School {
  @Field(() => ID, { description: 'Global id: opaque, never changed, never used again.' })
  id!: string;
}

/** The reference to a school, or null where none is meant. */
export function schoolWith(id: string | null): School | null {
  return id === null ? null : { id };
}
