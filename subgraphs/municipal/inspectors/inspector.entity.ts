import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { inspectorFields } from '../../process/inspectors/inspector.fields';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'An inspector of the city (市政府督学).' })
@Entity('inspector')
export class MunicipalInspector extends inspectorFields(MunicipalRecord) {
  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  @Column('varchar')
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the term of engagement (届次).' })
  @Column('varchar')
  termId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether engaged for a school subject (学科督学).' })
  @Column('boolean')
  isSubjectInspector!: boolean;

  @Field(() => String, { nullable: true, description: 'The school subject of a subject inspector (学科).' })
  @Column('varchar', { nullable: true })
  subject!: string | null;
}
