import { Directive, Field, ObjectType } from 'type-graphql';

/** A section of a paper, as the schema shows it. */
@Directive('@shareable')
@ObjectType('PaperSection', { simpleResolvers: true, description: 'A section of a paper (文书段落).' })
export class PaperSectionType {
  @Field(() => String, { nullable: true, description: 'Its heading, where it has one (标题).' })
  heading!: string | null;

  @Field(() => String, { description: 'Its text (正文).' })
  text!: string;
}
