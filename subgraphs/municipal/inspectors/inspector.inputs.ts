import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { CommandInput } from '../../kernel/records/command';
import { RenewInspectorInput } from '../../process/inspectors/inspector.inputs';
import { Employment, InspectorMode } from '../enums';

@InputType()
abstract class MunicipalCandidateInput extends CommandInput {
  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;

  @Field(() => ID, { description: 'Id of the term.' })
  termId!: string;

  @Field(() => Employment, { description: 'Full-time or part-time.' })
  employment!: keyof typeof Employment;

  @Field(() => InspectorMode, { description: 'Appointed when full-time, engaged when part-time.' })
  mode!: keyof typeof InspectorMode;

  @Field(() => String, {
    nullable: true,
    description: 'The school subject of a subject inspector, up to 20 characters; null for others.',
  })
  subject?: string | null;
}

@InputType({ description: 'A person to nominate as inspector of the city (市政府督学推荐).' })
export class NominateMunicipalInspectorInput extends MunicipalCandidateInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Terms that the person has served in a row until now; none when omitted.',
  })
  termsBefore?: number | null;
}

@InputType({ description: 'An inspector of the city to appoint or engage (市政府督学任命、聘任).' })
export class AppointMunicipalInspectorInput extends MunicipalCandidateInput {
  @Field(() => String, { description: 'Number of the certificate, up to 40 characters.' })
  certificateNumber!: string;

  @Field(() => String, { nullable: true, description: 'Telephone, up to 30 characters.' })
  contactPhone?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term; needed when engaged.' })
  termFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term; needed when engaged.' })
  termTo?: string | null;

  @Field(() => Int, { nullable: true, description: 'Terms in a row, this one included; 1 when omitted.' })
  termsInARow?: number | null;
}

@InputType({ description: 'A new term for an engaged inspector of the city (续聘).' })
export class RenewMunicipalInspectorInput extends RenewInspectorInput {
  @Field(() => ID, { description: 'Id of the new term.' })
  termId!: string;
}
