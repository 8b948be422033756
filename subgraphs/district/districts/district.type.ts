import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@Directive('@route(by: "code")')
@ObjectType({
  description: 'A district of the city, with its own supervision office and its own data (区县).',
})
export class District {
  @Field(() => ID, { description: 'GB/T 2260 code, or a local one (区县代码).' })
  code!: string;
}
