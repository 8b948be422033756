import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { codesTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { Area, Operator, SchoolKind, SchoolStatus, Stage } from '../enums';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A school or kindergarten, as the district’s register has it (学校).',
})
@Entity('school')
export class School extends DistrictRecord {
  @Field(() => String, { description: 'Name (学校名称).' })
  @Column('varchar')
  name!: string;

  @Column('varchar')
  nameKey!: string;

  @Column('varchar')
  namePinyin!: string;

  @Field(() => SchoolKind, { description: 'Kind (学校类别).' })
  @Column('varchar')
  kind!: keyof typeof SchoolKind;

  @Field(() => [Stage], { description: 'The stages of education it serves (学段): one or several.' })
  @Column({ type: 'varchar', transformer: codesTransformer })
  stages!: (keyof typeof Stage)[];

  @Field(() => SchoolStatus, { description: 'Whether it is open (办学状态).' })
  @Column('varchar')
  status!: keyof typeof SchoolStatus;

  @Field(() => Operator, { nullable: true, description: 'Who runs it (举办者类型).' })
  @Column('varchar')
  operator!: keyof typeof Operator;

  @Field(() => Area, { nullable: true, description: 'Urban, town or rural (城乡类型).' })
  @Column('varchar')
  area!: keyof typeof Area;

  @Field(() => String, { nullable: true, description: 'Address (地址).' })
  @Column('varchar', { nullable: true })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'School identity code, 10 digits (学校标识码). It changes with the school’s category: never a key.',
  })
  @Column('varchar', { nullable: true })
  identityCode!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is designated to have an inspector of its own, for its many pupils (督学1:1配备学校).',
  })
  @Column('boolean')
  isDesignated!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of its responsibility zone (督学责任区).' })
  @Column('varchar', { nullable: true })
  zoneId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the responsible inspector posted to it (责任督学).',
  })
  @Column('varchar', { nullable: true })
  responsibleInspectorId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it opened (开办日期).' })
  @Column('varchar', { nullable: true })
  openedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day it closed, merged or moved (停办、合并或迁出日期).',
  })
  @Column('varchar', { nullable: true })
  closedOn!: string | null;
}
