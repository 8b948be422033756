import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { AccountabilityGround, AccountabilityKind, AccountabilityState } from '../enums';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'An accountability interview, a notification or an accountability case of the city (市级约谈、通报、问责).',
})
@Entity('accountability_record')
export class MunicipalAccountabilityRecord extends MunicipalRecord {
  @Field(() => AccountabilityKind, { description: 'Interview, notification or case (类别).' })
  @Column('varchar')
  kind!: keyof typeof AccountabilityKind;

  @Field(() => AccountabilityState, { description: 'Where it stands in the life cycle of its kind (状态).' })
  @Column('varchar')
  state!: keyof typeof AccountabilityState;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the district held to account, or of the school’s; null for a department.',
  })
  @Column('varchar', { nullable: true })
  districtCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the member unit held to account.' })
  @Column('varchar', { nullable: true })
  unitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the school held to account.' })
  @Column('varchar', { nullable: true })
  schoolId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the government or department held to account, null for a school.',
  })
  @Column('varchar', { nullable: true })
  subjectName!: string | null;

  @Field(() => AccountabilityGround, { nullable: true, description: 'The ground (事由).' })
  @Column('varchar')
  ground!: keyof typeof AccountabilityGround;

  @Field(() => String, { nullable: true, description: 'What happened and what was decided (摘要).' })
  @Column('text')
  summary!: string;

  @Field(() => DateScalar, { description: 'Day it was opened (立项日期).' })
  @Column('varchar')
  openedOn!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the inspection behind it.' })
  @Column('varchar', { nullable: true })
  inspectionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the finding behind it.' })
  @Column('varchar', { nullable: true })
  findingId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day its result was disclosed (公布日期).' })
  @Column('varchar', { nullable: true })
  disclosedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was closed (办结日期).' })
  @Column('varchar', { nullable: true })
  closedOn!: string | null;
}
