import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codesTransformer, integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { Disclosure, InspectionKind, InspectionState, PublicationChannel, SubjectKind } from '../enums';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'An inspection by the city’s supervision office: of a district’s government, of a city department, or of any district’s school (市级督导).',
})
@Entity('inspection')
export class MunicipalInspection extends MunicipalRecord {
  @Field(() => InspectionKind, { description: 'Regular, special or comprehensive (经常性、专项、综合).' })
  @Column('varchar')
  kind!: keyof typeof InspectionKind;

  @Field(() => SubjectKind, { description: 'What is inspected (督导对象类别).' })
  @Column('varchar')
  subjectKind!: keyof typeof SubjectKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the inspected district, or of the inspected school’s; null for a department.',
  })
  @Column('varchar', { nullable: true })
  districtCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the inspected member unit, null for others.' })
  @Column('varchar', { nullable: true })
  unitId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the inspected school, null for others.' })
  @Column('varchar', { nullable: true })
  schoolId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the inspected government or department, null for a school.',
  })
  @Column('varchar', { nullable: true })
  subjectName!: string | null;

  @Field(() => String, { description: 'Title (标题).' })
  @Column('varchar')
  title!: string;

  @Field(() => InspectionState, { description: 'Where it stands in its life cycle (状态).' })
  @Column('varchar')
  state!: keyof typeof InspectionState;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the unit was not told beforehand (随机督导).',
  })
  @Column('boolean')
  isUnannounced!: boolean;

  @Field(() => DateScalar, { description: 'Planned day of the visit (计划日期).' })
  @Column('varchar')
  scheduledOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the visit (实施日期).' })
  @Column('varchar', { nullable: true })
  visitedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the report (报告日期).' })
  @Column('varchar', { nullable: true })
  reportedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was closed (办结日期).' })
  @Column('varchar', { nullable: true })
  closedOn!: string | null;

  @Column({ type: 'varchar', transformer: codesTransformer })
  matters!: string[];

  @Field(() => String, { nullable: true, description: 'Record of the visit: what was seen (督导记录).' })
  @Column('text', { nullable: true })
  visitRecord!: string | null;

  @Field(() => String, { nullable: true, description: 'Summary of the inspection report (督导报告摘要).' })
  @Column('text', { nullable: true })
  summary!: string | null;

  @Field(() => Disclosure, { nullable: true, description: 'Whether the report may be disclosed (公开属性).' })
  @Column('varchar')
  disclosure!: keyof typeof Disclosure;

  @Field(() => DateScalar, { nullable: true, description: 'Day the report was published (公开日期).' })
  @Column('varchar', { nullable: true })
  publishedOn!: string | null;

  @Field(() => PublicationChannel, { nullable: true, description: 'Where it was published (公开渠道).' })
  @Column('varchar', { nullable: true })
  publicationChannel!: keyof typeof PublicationChannel | null;
}

/** One inspector's place in an inspection's team; place 0 leads. */
@Entity('inspection_member')
export class MunicipalInspectionMember {
  @PrimaryColumn('varchar')
  inspectionId!: string;

  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  place!: number;

  @Column('varchar')
  inspectorId!: string;
}
