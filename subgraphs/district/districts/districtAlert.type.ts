import { Field, Int, ObjectType } from 'type-graphql';
import { School } from '../schools/school.entity';

@ObjectType({
  simpleResolvers: true,
  description: 'A target or floor that a district does not meet as things stand (提示). It clears by itself.',
})
export class DistrictAlert {
  @Field(() => String, { description: 'The rule’s name.' })
  rule!: string;

  @Field(() => String, { description: 'What it rests on (依据).' })
  basis!: string;

  @Field(() => String, { description: 'LAW, POLICY, HOUSE (our own default) or UNVERIFIED.' })
  kind!: string;

  @Field(() => String, { description: 'The words for people.' })
  messageZh!: string;

  @Field(() => Int, {
    description:
      'How many schools, inspectors or zones it is about; 1 where it is the district itself (数量).',
  })
  count!: number;

  @Field(() => [School], { description: 'Schools that it is about, up to 20 of them (学校).' })
  schools!: School[];
}
