import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codesTransformer, integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { DistrictRecord } from '../districtRecord';
import { Disclosure, InspectionKind, InspectionState, PublicationChannel, SubjectKind } from '../enums';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'An inspection by the district’s supervision office (督导).',
})
@Entity('inspection')
export class DistrictInspection extends DistrictRecord {
  @Field(() => InspectionKind, { description: 'Regular, special or comprehensive (经常性、专项、综合).' })
  @Column('varchar')
  kind!: keyof typeof InspectionKind;

  @Field(() => SubjectKind, { description: 'What is inspected (督导对象类别).' })
  @Column('varchar')
  subjectKind!: keyof typeof SubjectKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the inspected school, null where none is inspected.',
  })
  @Column('varchar', { nullable: true })
  schoolId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the inspected lower government or department.',
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
export class InspectionMember {
  @PrimaryColumn('varchar')
  inspectionId!: string;

  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  place!: number;

  @Column('varchar')
  inspectorId!: string;
}
