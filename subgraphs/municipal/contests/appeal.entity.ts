import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { contestFields } from '../../process/contests/contest.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'An appeal to the city against a district’s accountability decision (申诉).',
})
@Entity('appeal')
export class MunicipalAppeal extends contestFields(PlacedMunicipalRecord) {
  @Field(() => String, { nullable: true, description: 'Name of the unit that appeals (申诉单位).' })
  @Column('varchar', { nullable: true })
  subjectName!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the unit received the decision, or the review decision (收到决定日期).',
  })
  @Column('varchar')
  receivedOn!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether a review was decided before (经复核).' })
  @Column('boolean')
  isAfterReview!: boolean;
}
