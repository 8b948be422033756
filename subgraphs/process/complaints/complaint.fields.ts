import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ComplainantKind, ComplaintChannel, ComplaintKind, ComplaintResult, ComplaintState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class ComplaintFields extends Base {
    @Field(() => ComplaintKind, { nullable: true, description: 'A complaint, or an opinion (来件类型).' })
    @Column('varchar')
    kind!: keyof typeof ComplaintKind;

    @Field(() => ComplaintChannel, { nullable: true, description: 'How it came (来件渠道).' })
    @Column('varchar')
    channel!: keyof typeof ComplaintChannel;

    @Field(() => ComplainantKind, { nullable: true, description: 'Who complains (来件人类别).' })
    @Column('varchar')
    complainantKind!: keyof typeof ComplainantKind;

    @Field(() => String, {
      nullable: true,
      description:
        'The complainant’s name, where given, to answer them (来件人姓名). Read by the office that keeps it and the inspectors whose it is.',
    })
    @Column('varchar', { nullable: true })
    complainantName!: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        'How to reach the complainant, where given, to answer them (来件人联系方式). Read by the office that keeps it and the inspectors whose it is.',
    })
    @Column('varchar', { nullable: true })
    complainantContact!: string | null;

    @Field(() => ComplaintState, { description: 'Where it stands in its life cycle (投诉状态).' })
    @Column('varchar')
    state!: keyof typeof ComplaintState;

    @Field(() => DateScalar, { description: 'Day it was received (收件日期).' })
    @Column('varchar')
    receivedOn!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the school that it is about.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'What it is about, where that is no school (被反映单位).',
    })
    @Column('varchar', { nullable: true })
    subjectName!: string | null;

    @Field(() => String, { nullable: true, description: 'What is said (反映内容).' })
    @Column('text')
    content!: string;

    @Field(() => Boolean, { nullable: true, description: 'Whether it is serious (是否重大).' })
    @Column('boolean')
    isSerious!: boolean;

    @Field(() => ID, { nullable: true, description: 'Id of the inspector who is to check it (核实人).' })
    @Column('varchar', { nullable: true })
    inspectorId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the inspector who took it down (收件人).' })
    @Column('varchar', { nullable: true })
    receivedById!: string | null;

    @Field(() => String, { nullable: true, description: 'The institution it was referred to (转往单位).' })
    @Column('varchar', { nullable: true })
    referredTo!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Why it was not accepted, or referred (不予受理或转办理由).',
    })
    @Column('text', { nullable: true })
    decisionReason!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was checked (核实日期).' })
    @Column('varchar', { nullable: true })
    checkedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'What checking found (核实记录).' })
    @Column('text', { nullable: true })
    checkNote!: string | null;

    @Field(() => ComplaintResult, { nullable: true, description: 'Whether it is so (核实结论).' })
    @Column('varchar', { nullable: true })
    result!: keyof typeof ComplaintResult | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was answered (答复日期).' })
    @Column('varchar', { nullable: true })
    answeredOn!: string | null;

    @Field(() => String, { nullable: true, description: 'What the complainant was answered (答复内容).' })
    @Column('text', { nullable: true })
    answer!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it went to the head (呈报日期).' })
    @Column('varchar', { nullable: true })
    escalatedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'Why it went to the head (呈报理由).' })
    @Column('text', { nullable: true })
    escalationReason!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the head’s minute (批示日期).' })
    @Column('varchar', { nullable: true })
    minutedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'The head’s minute (批示意见).' })
    @Column('text', { nullable: true })
    minute!: string | null;

    @Field(() => String, { nullable: true, description: 'How the minute was carried out (批示落实情况).' })
    @Column('text', { nullable: true })
    minuteOutcome!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the inspection that it led to.' })
    @Column('varchar', { nullable: true })
    inspectionId!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was closed (办结日期).' })
    @Column('varchar', { nullable: true })
    closedOn!: string | null;
  }
  return ComplaintFields;
}

/** A complaint or an opinion of the public, of students or parents. */
export type ComplaintFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const complaintFields = fieldsOfBothSides(fieldsOn);
