import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { codesTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ContestState, PersonAccountability, UnitAccountability } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class ContestFields extends Base {
    @Field(() => ID, { description: 'Id of the case whose decision is contested.' })
    @Column('varchar')
    caseId!: string;

    @Field(() => ContestState, { description: 'Where it stands, and how it came out (状态).' })
    @Column('varchar')
    state!: keyof typeof ContestState;

    @Field(() => ID, { nullable: true, description: 'Id of the school that asks.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, { nullable: true, description: 'The unit that asks, as it signs in.' })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => [UnitAccountability], {
      nullable: true,
      description: 'Which forms for the unit are contested (不服的对单位方式).',
    })
    @Column('varchar', { transformer: codesTransformer })
    unitForms!: (keyof typeof UnitAccountability)[];

    @Field(() => [PersonAccountability], {
      nullable: true,
      description: 'Which forms for persons are contested (不服的对个人方式).',
    })
    @Column('varchar', { transformer: codesTransformer })
    personForms!: (keyof typeof PersonAccountability)[];

    @Field(() => String, { nullable: true, description: 'Why (理由).' })
    @Column('text')
    grounds!: string;

    @Field(() => DateScalar, { description: 'Day of the request (申请日期).' })
    @Column('varchar')
    requestedOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the outcome (决定日期).' })
    @Column('varchar', { nullable: true })
    decidedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'Why it came out so (决定理由).' })
    @Column('text', { nullable: true })
    outcomeReason!: string | null;

    @Field(() => String, { nullable: true, description: 'What the decision becomes (变更内容).' })
    @Column('text', { nullable: true })
    changedTo!: string | null;
  }
  return ContestFields;
}

/** A review of a decision, or an appeal against it: what both say alike. */
export type ContestFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const contestFields = fieldsOfBothSides(fieldsOn);
