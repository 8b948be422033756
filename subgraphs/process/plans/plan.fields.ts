import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { AnnualPlanState, Disclosure } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';
import { listTransformer, PlanAbsentTrigger, PlanItem, PlanOmission } from './planItem.type';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class AnnualPlanFields extends Base {
    @Field(() => Int, { description: 'The year that it plans (年度).' })
    @Column({ type: 'bigint', transformer: integerTransformer })
    year!: number;

    @Field(() => Int, {
      description: 'Which edition of that year’s plan: an amendment is the next one (版次).',
    })
    @Column({ type: 'bigint', transformer: integerTransformer })
    edition!: number;

    @Field(() => String, { description: 'Title (标题).' })
    @Column('varchar')
    title!: string;

    @Field(() => AnnualPlanState, { description: 'Where it stands in its life cycle (状态).' })
    @Column('varchar')
    state!: keyof typeof AnnualPlanState;

    @Field(() => [PlanItem], { nullable: true, description: 'The inspections that it plans (计划项目).' })
    @Column({ type: 'text', transformer: listTransformer })
    items!: PlanItem[];

    @Field(() => [PlanAbsentTrigger], {
      nullable: true,
      description: 'Which compulsory triggers did not arise (未发生的情形).',
    })
    @Column({ type: 'text', transformer: listTransformer })
    absentTriggers!: PlanAbsentTrigger[];

    @Field(() => String, {
      nullable: true,
      description: 'How the results of the year before enter it (上年度督导结果运用).',
    })
    @Column('text', { nullable: true })
    lastYearResults!: string | null;

    @Field(() => Disclosure, { nullable: true, description: 'Who may have it (公开属性).' })
    @Column('varchar')
    disclosure!: keyof typeof Disclosure;

    @Field(() => ID, { nullable: true, description: 'Id of the edition that it amends (被调整的计划).' })
    @Column('varchar', { nullable: true })
    amendsId!: string | null;

    @Field(() => String, { nullable: true, description: 'Why it amends that one (调整理由).' })
    @Column('text', { nullable: true })
    amendmentReason!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the edition that took its place (调整后的计划).' })
    @Column('varchar', { nullable: true })
    supersededById!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was proposed (报批日期).' })
    @Column('varchar', { nullable: true })
    proposedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'Why the government returned it (退回理由).' })
    @Column('text', { nullable: true })
    returnReason!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was approved (批准日期).' })
    @Column('varchar', { nullable: true })
    approvedOn!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day it was completed (完成日期).' })
    @Column('varchar', { nullable: true })
    completedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'The year’s summary (年度工作总结).' })
    @Column('text', { nullable: true })
    summary!: string | null;

    @Field(() => [PlanOmission], {
      nullable: true,
      description: 'What was planned and not carried out, and why (未实施项目).',
    })
    @Column({ type: 'text', transformer: listTransformer })
    omissions!: PlanOmission[];
  }
  return AnnualPlanFields;
}

/** An annual plan, of a district or of the city. */
export type AnnualPlanFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const annualPlanFields = fieldsOfBothSides(fieldsOn);
