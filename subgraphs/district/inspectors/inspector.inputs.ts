import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { Employment, InspectorMode } from '../enums';

@InputType({ description: 'An inspector to appoint or engage (督学任命、聘任).' })
export class AppointInspectorInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district.' })
  district!: string;

  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;

  @Field(() => Employment, { description: 'Full-time or part-time.' })
  employment!: keyof typeof Employment;

  @Field(() => InspectorMode, { description: 'Appointed when full-time, engaged when part-time.' })
  mode!: keyof typeof InspectorMode;

  @Field(() => String, { description: 'Number of the certificate, up to 40 characters.' })
  certificateNumber!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Contact shown to the public once posted, up to 30 characters.',
  })
  contactPhone?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term; needed when engaged.' })
  termFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term; needed when engaged.' })
  termTo?: string | null;

  @Field(() => Int, { nullable: true, description: 'Terms in a row, this one included; 1 when omitted.' })
  termsInARow?: number | null;
}

@InputType({ description: 'A person to nominate as inspector (督学推荐).' })
export class NominateInspectorInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district.' })
  district!: string;

  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;

  @Field(() => Employment, { description: 'Full-time or part-time.' })
  employment!: keyof typeof Employment;

  @Field(() => InspectorMode, { description: 'To be appointed when full-time, engaged when part-time.' })
  mode!: keyof typeof InspectorMode;

  @Field(() => Int, {
    nullable: true,
    description: 'Terms that the person has served in a row until now; none when omitted.',
  })
  termsBefore?: number | null;
}

@InputType({ description: 'Schools to post an inspector to (责任督学挂牌).' })
export class PostInspectorInput extends ChangeInput {
  @Field(() => [ID], { description: 'Ids of the schools, 1 to 20.' })
  schoolIds!: string[];
}

@InputType({ description: 'Schools to relieve an inspector of (解除挂牌).' })
export class RelieveInspectorInput extends ChangeInput {
  @Field(() => [ID], { description: 'Ids of the schools, 1 to 20.' })
  schoolIds!: string[];
}

@InputType({ description: 'The filing of an inspector with the city (督学备案).' })
export class FileInspectorInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Day of the filing.' })
  filedOn!: string;
}
