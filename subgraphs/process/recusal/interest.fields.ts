import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { InterestRelation, InterestState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class InterestFields extends Base {
    @Field(() => ID, { nullable: true, description: 'Id of the inspector.' })
    @Column('varchar')
    inspectorId!: string;

    @Field(() => InterestRelation, {
      nullable: true,
      description: 'Who is bound to the unit: the inspector, or which near relative (与督学的关系).',
    })
    @Column('varchar')
    relation!: keyof typeof InterestRelation;

    @Field(() => Boolean, {
      nullable: true,
      description: 'Whether that person is the unit’s head (是否主要负责人).',
    })
    @Column('boolean')
    isHead!: boolean;

    @Field(() => ID, { nullable: true, description: 'Id of the school, where the unit is one.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The unit where it is no school: id of a member unit, code of a district, or name (单位).',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => InterestState, { nullable: true, description: 'Whether it lasts (状态).' })
    @Column('varchar')
    state!: keyof typeof InterestState;

    @Field(() => DateScalar, { nullable: true, description: 'First day, where it is known (起始日期).' })
    @Column('varchar', { nullable: true })
    since!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts (终止日期).' })
    @Column('varchar', { nullable: true })
    endedOn!: string | null;
  }
  return InterestFields;
}

/** What binds an inspector to a unit: only what can be a ground for recusal. */
export type InterestFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const interestFields = fieldsOfBothSides(fieldsOn);
