import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { SupervisionNoticeState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class SupervisionNoticeFields extends Base {
    @Field(() => ID, { nullable: true, description: 'Id of the rectification that it presses.' })
    @Column('varchar')
    rectificationId!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the inspection behind it.' })
    @Column('varchar')
    inspectionId!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the school that it is addressed to.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The unit that it is addressed to, where it is no school: id, code or name (单位).',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => SupervisionNoticeState, {
      nullable: true,
      description: 'Where it stands in its life cycle (督办通知状态).',
    })
    @Column('varchar')
    state!: keyof typeof SupervisionNoticeState;

    @Field(() => String, { nullable: true, description: 'What it demands (督办要求).' })
    @Column('text')
    demand!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was issued (发出日期).' })
    @Column('varchar')
    issuedOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Last day in time (督办期限).' })
    @Column('varchar')
    dueOn!: string;

    @Field(() => DateScalar, { nullable: true, description: 'Day the unit acknowledged it (签收日期).' })
    @Column('varchar', { nullable: true })
    acknowledgedOn!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'Day it was found complied with, or breached (了结日期).',
    })
    @Column('varchar', { nullable: true })
    endedOn!: string | null;
  }
  return SupervisionNoticeFields;
}

/** A supervision notice on a rectification. */
export type SupervisionNoticeFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const supervisionNoticeFields = fieldsOfBothSides(fieldsOn);
