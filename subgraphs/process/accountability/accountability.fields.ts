import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { jsonTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { AccountabilityGround, AccountabilityKind, AccountabilityState, UnitAccountability } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';
import { CaseFile } from './caseFile.type';
import { CaseInquiry } from './inquiry.type';
import { InterviewDetails } from './interview.type';
import { NotificationDetails } from './notification.type';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class AccountabilityFields extends Base {
    @Field(() => AccountabilityKind, { description: 'Interview, notification or case (类别).' })
    @Column('varchar')
    kind!: keyof typeof AccountabilityKind;

    @Field(() => AccountabilityState, {
      description: 'Where it stands in the life cycle of its kind (状态).',
    })
    @Column('varchar')
    state!: keyof typeof AccountabilityState;

    @Field(() => ID, { nullable: true, description: 'Id of the school held to account.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, {
      nullable: true,
      description: 'The department or other unit held to account as it signs in, null for others.',
    })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Name of the unit held to account where it is no school.',
    })
    @Column('varchar', { nullable: true })
    subjectName!: string | null;

    @Field(() => AccountabilityGround, { nullable: true, description: 'The ground (事由).' })
    @Column('varchar')
    ground!: keyof typeof AccountabilityGround;

    @Field(() => String, { nullable: true, description: 'What happened and what was decided (摘要).' })
    @Column('text')
    summary!: string;

    @Field(() => String, {
      nullable: true,
      description: 'The summary as it was before what identifies a minor was left out of it (未隐去的摘要).',
    })
    @Column('text', { nullable: true })
    unredactedSummary!: string | null;

    @Field(() => DateScalar, { description: 'Day it was opened (立项日期).' })
    @Column('varchar')
    openedOn!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the inspection behind it.' })
    @Column('varchar', { nullable: true })
    inspectionId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the finding behind it.' })
    @Column('varchar', { nullable: true })
    findingId!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day its result was disclosed (公布日期).' })
    @Column('varchar', { nullable: true })
    disclosedOn!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was closed (办结日期).' })
    @Column('varchar', { nullable: true })
    closedOn!: string | null;

    /** From when on the unit takes part in its case, whatever state it goes back to. */
    @Column('varchar', { nullable: true })
    informedOn!: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        'The authority that it is addressed to: the superior body, or where a case is routed (主送部门).',
    })
    @Column('varchar', { nullable: true })
    addressee!: string | null;

    @Field(() => InterviewDetails, { nullable: true, description: 'The interview, where it is one (约谈).' })
    @Column('text', { nullable: true, transformer: jsonTransformer })
    interview!: InterviewDetails | null;

    @Field(() => NotificationDetails, {
      nullable: true,
      description: 'The notification, where it is one (通报).',
    })
    @Column('text', { nullable: true, transformer: jsonTransformer })
    notification!: NotificationDetails | null;

    @Field(() => CaseFile, { nullable: true, description: 'The case, where it is one (问责).' })
    @Column('text', { nullable: true, transformer: jsonTransformer })
    caseFile!: CaseFile | null;

    @Field(() => CaseInquiry, { nullable: true, description: 'How a case was looked into (调查认定).' })
    @Column('text', { nullable: true, transformer: jsonTransformer })
    inquiry!: CaseInquiry | null;

    @Field(() => [UnitAccountability], {
      nullable: true,
      description: 'What the unit is held accountable by, where it is a case (问责方式).',
    })
    get forms(): (keyof typeof UnitAccountability)[] | null {
      return this.caseFile?.unitForms ?? null;
    }
  }
  return AccountabilityFields;
}

/** An accountability interview, a notification or an accountability case. */
export type AccountabilityFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const accountabilityFields = fieldsOfBothSides(fieldsOn);
