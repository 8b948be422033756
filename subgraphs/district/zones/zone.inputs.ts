import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, CommandInput } from '../../kernel/records/command';

@InputType({ description: 'A responsibility zone to set up (设立督学责任区).' })
export class CreateZoneInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district.' })
  district!: string;

  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;
}

@InputType({ description: 'Another name for a responsibility zone (更名).' })
export class RenameZoneInput extends ChangeInput {
  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;
}

@InputType()
abstract class SchoolsInput extends ChangeInput {
  @Field(() => [ID], { description: 'Ids of the schools, 1 to 50.' })
  schoolIds!: string[];
}

@InputType({ description: 'Schools to assign to a zone; they leave the one that they were in (划入学校).' })
export class AssignSchoolsToZoneInput extends SchoolsInput {}

@InputType({ description: 'Schools to take out of a zone (划出学校).' })
export class WithdrawSchoolsFromZoneInput extends SchoolsInput {}

@InputType({ description: 'A responsibility zone to dissolve (撤销督学责任区).' })
export class DissolveZoneInput extends ChangeInput {
  @Field(() => String, { description: 'Why, up to 500 characters.' })
  reason!: string;
}
