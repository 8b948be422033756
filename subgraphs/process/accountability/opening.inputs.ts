import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../../kernel/records/command';
import { AccountabilityGround, CaseSubject, ObstructionForm, SafetyOrRefusal } from '../enums';

/** Whom an accountability record of a district is about. */
@InputType()
export abstract class DistrictSubjectInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district that keeps the record.' })
  district!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the school held to account.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The other unit held to account, as it signs in.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the unit held to account where it is no school, up to 60 characters.',
  })
  subjectName?: string | null;
}

/** Whom an accountability record of the city is about. */
@InputType()
export abstract class CitySubjectInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the district that it is about, or of the school’s.',
  })
  districtCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the school held to account.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the member unit held to account.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the government or department held to account, up to 60 characters.',
  })
  subjectName?: string | null;
}

type SubjectInputClass = abstract new () => CommandInput;

function openingOn(Base: SubjectInputClass) {
  @InputType()
  abstract class OpeningInput extends Base {
    @Field(() => AccountabilityGround, { description: 'The ground: one of those of this kind of record.' })
    ground!: keyof typeof AccountabilityGround;

    @Field(() => String, { description: 'What happened, up to 5,000 characters.' })
    summary!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the inspection behind it.' })
    inspectionId?: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the finding behind it.' })
    findingId?: string | null;
  }
  return OpeningInput;
}

function interviewOn(Base: SubjectInputClass) {
  @InputType()
  abstract class InterviewOpeningInput extends openingOn(Base) {
    @Field(() => SafetyOrRefusal, {
      nullable: true,
      description: 'Which of the two, where the ground is safety problems or refusal.',
    })
    safetyOrRefusal?: keyof typeof SafetyOrRefusal | null;
  }
  return InterviewOpeningInput;
}

function caseOn(Base: SubjectInputClass) {
  @InputType()
  abstract class CaseOpeningInput extends openingOn(Base) {
    @Field(() => CaseSubject, {
      nullable: true,
      description:
        'What kind of unit is held to account. A district knows it of its own schools; needed for other units, and in the city.',
    })
    subject?: keyof typeof CaseSubject | null;

    @Field(() => ObstructionForm, {
      nullable: true,
      description: 'What it was, where the ground is obstruction.',
    })
    obstruction?: keyof typeof ObstructionForm | null;
  }
  return CaseOpeningInput;
}

/** What all records have in common when they are opened, on either side. */
export type OpeningInput = InstanceType<ReturnType<typeof openingOn>> &
  Partial<Omit<DistrictSubjectInput, keyof CommandInput>> &
  Partial<Omit<CitySubjectInput, keyof CommandInput>>;
export type InterviewOpeningInput = OpeningInput & InstanceType<ReturnType<typeof interviewOn>>;
export type CaseOpeningInput = OpeningInput & InstanceType<ReturnType<typeof caseOn>>;

@InputType({ description: 'An accountability interview is proposed (提出约谈).' })
export class ProposeInterviewInput extends interviewOn(DistrictSubjectInput) {}

@InputType({ description: 'An accountability interview by the city is proposed (提出市级约谈).' })
export class ProposeMunicipalInterviewInput extends interviewOn(CitySubjectInput) {}

@InputType({ description: 'A notification is drafted (起草通报).' })
export class DraftNotificationInput extends openingOn(DistrictSubjectInput) {}

@InputType({ description: 'A notification of the city is drafted (起草市级通报).' })
export class DraftMunicipalNotificationInput extends openingOn(CitySubjectInput) {}

@InputType({ description: 'An accountability case is proposed (提出问责).' })
export class ProposeCaseInput extends caseOn(DistrictSubjectInput) {}

@InputType({ description: 'An accountability case of the city is proposed (提出市级问责).' })
export class ProposeMunicipalCaseInput extends caseOn(CitySubjectInput) {}
