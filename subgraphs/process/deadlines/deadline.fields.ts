import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { DeadlineCalendar, DeadlineRule } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class DeadlineFields extends Base {
    @Field(() => ID, { description: 'Id of the record that is due.' })
    @Column('varchar')
    recordId!: string;

    @Field(() => String, { description: 'The type of that record: Rectification, for example.' })
    @Column('varchar')
    recordType!: string;

    @Field(() => DeadlineRule, { description: 'What is due, and by which rule (期限规则).' })
    @Column('varchar')
    rule!: keyof typeof DeadlineRule;

    @Field(() => DeadlineCalendar, { description: 'How its days are counted (历法).' })
    @Column('varchar')
    calendar!: keyof typeof DeadlineCalendar;

    @Field(() => DateScalar, { description: 'Day of the event that started it (起算日).' })
    @Column('varchar')
    startedOn!: string;

    @Field(() => DateScalar, { description: 'Last day in time (期限).' })
    @Column('varchar')
    dueOn!: string;

    @Field(() => DateScalar, { description: 'The first last day, kept when it is extended (原定期限).' })
    @Column('varchar')
    firstDueOn!: string;

    @Field(() => DateScalar, {
      description: 'Day from which three quarters of the time are gone (预警日).',
    })
    @Column('varchar')
    warnOn!: string;

    @Field(() => Boolean, {
      description:
        'Whether it reaches beyond the published holidays, so that the last day may move by some (暂定).',
    })
    @Column('boolean')
    isProvisional!: boolean;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was met, or became void (办结日).' })
    @Column('varchar', { nullable: true })
    metOn!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the inspector whose task it is (责任督学).' })
    @Column('varchar', { nullable: true })
    inspectorId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the school that it is about.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id or name of the unit that it is about (单位).' })
    @Column('varchar', { nullable: true })
    unitId!: string | null;
  }
  return DeadlineFields;
}

/** When something is due, by which rule, and for whom. */
export type DeadlineFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const deadlineFields = fieldsOfBothSides(fieldsOn);
