import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ChangeInput, CommandInput } from '../../kernel/records/command';
import { Area, Operator, SchoolKind, Stage } from '../enums';

@InputType({ description: 'A school to enter into the register (学校登记).' })
export class RegisterSchoolInput extends CommandInput {
  @Field(() => ID, { description: 'Code of the district whose register it enters.' })
  district!: string;

  @Field(() => String, { description: 'Name, up to 60 characters.' })
  name!: string;

  @Field(() => SchoolKind, { description: 'Kind.' })
  kind!: keyof typeof SchoolKind;

  @Field(() => [Stage], { description: 'The stages it serves; they must fit the kind.' })
  stages!: (keyof typeof Stage)[];

  @Field(() => Operator, { description: 'Who runs it.' })
  operator!: keyof typeof Operator;

  @Field(() => Area, { description: 'Urban, town or rural.' })
  area!: keyof typeof Area;

  @Field(() => String, { nullable: true, description: 'Address, up to 200 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'School identity code, 10 digits.' })
  identityCode?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is to have an inspector of its own.',
  })
  isDesignated!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day it opened.' })
  openedOn?: string | null;
}

@InputType({ description: 'What changes of a school; what is left out stays (学校信息变更).' })
export class UpdateSchoolInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Name, up to 60 characters.' })
  name?: string | null;

  @Field(() => SchoolKind, { nullable: true, description: 'Kind.' })
  kind?: keyof typeof SchoolKind | null;

  @Field(() => [Stage], { nullable: true, description: 'The stages it serves; they must fit the kind.' })
  stages?: (keyof typeof Stage)[] | null;

  @Field(() => Operator, { nullable: true, description: 'Who runs it.' })
  operator?: keyof typeof Operator | null;

  @Field(() => Area, { nullable: true, description: 'Urban, town or rural.' })
  area?: keyof typeof Area | null;

  @Field(() => String, { nullable: true, description: 'Address, up to 200 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'School identity code, 10 digits.' })
  identityCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is to have an inspector of its own.' })
  isDesignated?: boolean | null;
}

@InputType({ description: 'A school to close (停办).' })
export class CloseSchoolInput extends ChangeInput {
  @Field(() => DateScalar, { description: 'Its last day.' })
  closedOn!: string;
}

@InputType({ description: 'A school that goes into another one (合并).' })
export class MergeSchoolInput extends CloseSchoolInput {
  @Field(() => ID, { description: 'Id of the school of the district that takes it in.' })
  intoSchoolId!: string;
}

@InputType({ description: 'A school that is handed over to another district (划转).' })
export class MoveSchoolInput extends CloseSchoolInput {
  @Field(() => ID, { description: 'Code of the district that takes it over, which registers it anew.' })
  toDistrict!: string;
}
