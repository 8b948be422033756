import { Field, ID, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { CaseTransferState, TransferGround, TransferOutcome, TransferRecipient } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

/**
 * It names neither school nor unit: its deadlines and its paper are between the offices and the authority that
 * receives it, and the unit does not learn of them.
 */
function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class CaseTransferFields extends Base {
    @Field(() => CaseTransferState, { description: 'Where it stands (状态).' })
    @Column('varchar')
    state!: keyof typeof CaseTransferState;

    @Field(() => TransferGround, { description: 'Why it is handed over (移交情形).' })
    @Column('varchar')
    ground!: keyof typeof TransferGround;

    @Field(() => TransferRecipient, { description: 'To what kind of authority (受移交机关类别).' })
    @Column('varchar')
    recipientKind!: keyof typeof TransferRecipient;

    @Field(() => String, { description: 'To which authority, as it signs in (受移交机关).' })
    @Column('varchar')
    recipient!: string;

    @Field(() => String, { nullable: true, description: 'What is handed over (移交事项).' })
    @Column('text')
    description!: string;

    @Field(() => ID, { nullable: true, description: 'Id of the finding from which it arose.' })
    @Column('varchar', { nullable: true })
    findingId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the case from which it arose.' })
    @Column('varchar', { nullable: true })
    caseId!: string | null;

    @Field(() => DateScalar, { description: 'Day it was handed over (移交日期).' })
    @Column('varchar')
    transferredOn!: string;

    @Field(() => TransferOutcome, { nullable: true, description: 'What became of it (处理结果).' })
    @Column('varchar', { nullable: true })
    outcome!: keyof typeof TransferOutcome | null;

    @Field(() => String, {
      nullable: true,
      description: 'The paper of that outcome, and what it says (结果说明).',
    })
    @Column('text', { nullable: true })
    outcomeText!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the outcome (处理日期).' })
    @Column('varchar', { nullable: true })
    outcomeOn!: string | null;
  }
  return CaseTransferFields;
}

/** A case handed to enforcement, the judiciary or an organ of discipline. */
export type CaseTransferFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const caseTransferFields = fieldsOfBothSides(fieldsOn);
