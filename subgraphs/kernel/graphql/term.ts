import { Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'A term of a register that an office may extend (术语).' })
export class Term {
  @Field(() => String, { description: 'Its name in code.' })
  code!: string;

  @Field(() => String, { description: 'Its Chinese label.' })
  label!: string;

  @Field(() => Int, { description: 'The version of the register that it is taken from, from 1.' })
  version!: number;
}
