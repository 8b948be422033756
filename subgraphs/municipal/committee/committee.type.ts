import { Field, ObjectType } from 'type-graphql';
import { CommitteeOfficeKind } from '../enums';

@ObjectType({
  simpleResolvers: true,
  description: 'An office, and who holds it by virtue of which post; no persons (职务).',
})
export class CommitteeOffice {
  @Field(() => CommitteeOfficeKind, { description: 'Which office.' })
  office!: keyof typeof CommitteeOfficeKind;

  @Field(() => String, { description: 'Who holds it, in the words of the policy (任职人员).' })
  heldBy!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The city’s supervision committee (教育督导委员会).' })
export class Committee {
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;

  @Field(() => String, { description: 'The office that does its daily work (办事机构).' })
  supervisionOffice!: string;

  @Field(() => [CommitteeOffice], { description: 'Its offices, the chair first (职务).' })
  offices!: readonly CommitteeOffice[];
}
