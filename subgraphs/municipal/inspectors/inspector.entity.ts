import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { Employment, InspectorMode, InspectorState } from '../enums';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'An inspector of the city (市政府督学).' })
@Entity('inspector')
export class MunicipalInspector extends MunicipalRecord {
  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  @Column('varchar')
  name!: string;

  @Column('varchar')
  nameKey!: string;

  @Column('varchar')
  namePinyin!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the term of engagement (届次).' })
  @Column('varchar')
  termId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether engaged for a school subject (学科督学).' })
  @Column('boolean')
  isSubjectInspector!: boolean;

  @Field(() => String, { nullable: true, description: 'The school subject of a subject inspector (学科).' })
  @Column('varchar', { nullable: true })
  subject!: string | null;

  @Field(() => Employment, { nullable: true, description: 'Full-time or part-time (专职、兼职).' })
  @Column('varchar')
  employment!: keyof typeof Employment;

  @Field(() => InspectorMode, { nullable: true, description: 'Engaged or appointed (聘任、任命).' })
  @Column('varchar')
  mode!: keyof typeof InspectorMode;

  @Field(() => InspectorState, {
    nullable: true,
    description: 'Where the inspector stands in the life cycle (状态).',
  })
  @Column('varchar')
  state!: keyof typeof InspectorState;

  @Field(() => String, { nullable: true, description: 'Number of the inspector’s certificate (督学证号).' })
  @Column('varchar')
  certificateNumber!: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @Column('varchar', { nullable: true })
  contactPhone!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the term (任期起).' })
  @Column('varchar', { nullable: true })
  termFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the term (任期止).' })
  @Column('varchar', { nullable: true })
  termTo!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of leaving or removal (离任日期).' })
  @Column('varchar', { nullable: true })
  leftOn!: string | null;
}
