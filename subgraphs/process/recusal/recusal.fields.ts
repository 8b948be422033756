import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { RecusalGround, RecusalOrigin, RecusalState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class RecusalFields extends Base {
    @Field(() => ID, { nullable: true, description: 'Id of the inspector whom it is about.' })
    @Column('varchar')
    inspectorId!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the school, where the unit is one.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The unit where it is no school: id of a member unit, code of a district, or name (单位).',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'Id of the one inspection that it is about; null: every inspection of the unit.',
    })
    @Column('varchar', { nullable: true })
    inspectionId!: string | null;

    @Field(() => RecusalGround, { nullable: true, description: 'On which ground (回避情形).' })
    @Column('varchar')
    ground!: keyof typeof RecusalGround;

    @Field(() => String, { nullable: true, description: 'What it consists in (说明).' })
    @Column('text', { nullable: true })
    explanation!: string | null;

    @Field(() => RecusalOrigin, { nullable: true, description: 'Who brought it up (提起方式).' })
    @Column('varchar')
    origin!: keyof typeof RecusalOrigin;

    /** The person who brought it up, as their token names them: nobody decides on their own request. */
    @Column('varchar')
    requestedBy!: string;

    @Field(() => RecusalState, { nullable: true, description: 'Where it stands (状态).' })
    @Column('varchar')
    state!: keyof typeof RecusalState;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was brought up (提出日期).' })
    @Column('varchar')
    requestedOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the head’s decision (决定日期).' })
    @Column('varchar', { nullable: true })
    decidedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'Reasons of the decision (决定理由).' })
    @Column('text', { nullable: true })
    decisionReason!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day from which it holds no more (解除日期).' })
    @Column('varchar', { nullable: true })
    liftedOn!: string | null;
  }
  return RecusalFields;
}

/** The recusal of an inspector from a unit, or from one inspection of it. */
export type RecusalFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const recusalFields = fieldsOfBothSides(fieldsOn);
