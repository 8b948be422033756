import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An accountability case of some district, as a reference: its district says all else, to whoever may read it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('DistrictAccountabilityRecord', {
  simpleResolvers: true,
  description: 'An accountability interview, a notification or an accountability case (问责、约谈、通报).',
})
export class DistrictCase {
  @Field(() => ID, { description: 'Global id: opaque, never changed, never used again.' })
  id!: string;
}
