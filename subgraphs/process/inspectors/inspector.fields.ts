import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { codesTransformer, integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { Eligibility, Employment, InspectorMode, InspectorState, RemovalReason } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class InspectorFields extends Base {
    @Column('varchar')
    nameKey!: string;

    @Column('varchar')
    namePinyin!: string;

    @Field(() => Employment, { nullable: true, description: 'Full-time or part-time (专职、兼职).' })
    @Column('varchar')
    employment!: keyof typeof Employment;

    @Field(() => InspectorMode, { nullable: true, description: 'Engaged or appointed (聘任、任命).' })
    @Column('varchar')
    mode!: keyof typeof InspectorMode;

    @Field(() => InspectorState, {
      nullable: true,
      description: 'Where the inspector stands in the life cycle (状态).',
    })
    @Column('varchar')
    state!: keyof typeof InspectorState;

    @Field(() => String, {
      nullable: true,
      description: 'Number of the inspector’s certificate; empty before there is one (督学证号).',
    })
    @Column('varchar')
    certificateNumber!: string;

    @Field(() => String, {
      nullable: true,
      description: 'Contact of a posted responsible inspector, open to the public (责任督学联系方式).',
    })
    @Column('varchar', { nullable: true })
    contactPhone!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'First day of the term (任期起).' })
    @Column('varchar', { nullable: true })
    termFrom!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Last day of the term (任期止).' })
    @Column('varchar', { nullable: true })
    termTo!: string | null;

    @Field(() => Int, {
      nullable: true,
      description: 'Terms in a row, this one included; null where none was counted (连续任期数).',
    })
    @Column({ type: 'bigint', nullable: true, transformer: integerTransformer })
    termsInARow!: number | null;

    @Field(() => [Eligibility], {
      nullable: true,
      description: 'The conditions that the person was found to meet (任职条件).',
    })
    @Column({ type: 'varchar', nullable: true, transformer: codesTransformer })
    eligibility!: (keyof typeof Eligibility)[] | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of that finding (资格审核日期).' })
    @Column('varchar', { nullable: true })
    vettedOn!: string | null;

    @Field(() => String, { nullable: true, description: 'What the examination found (考察意见).' })
    @Column('text', { nullable: true })
    examination!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of the examination (考察日期).' })
    @Column('varchar', { nullable: true })
    examinedOn!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'Day from which the candidate is shown to the public (公示起).',
    })
    @Column('varchar', { nullable: true })
    noticeFrom!: string | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'The seventh working day of the notice; engagement may follow on the next (公示止).',
    })
    @Column('varchar', { nullable: true })
    noticeUntil!: string | null;

    @Field(() => DateScalar, { nullable: true, description: 'Day of leaving or removal (离任日期).' })
    @Column('varchar', { nullable: true })
    leftOn!: string | null;

    @Field(() => RemovalReason, { nullable: true, description: 'Why the inspector was removed (解聘原因).' })
    @Column('varchar', { nullable: true })
    removalReason!: keyof typeof RemovalReason | null;

    @Field(() => DateScalar, {
      nullable: true,
      description: 'Day a district’s inspector was filed with the city; null while outstanding (备案日期).',
    })
    @Column('varchar', { nullable: true })
    filedOn!: string | null;
  }
  return InspectorFields;
}

/** An inspector, of a district or of the city; each declares the name for itself, as it was declared before. */
export type InspectorFields = Placed & { name: string } & InstanceType<ReturnType<typeof fieldsOn>>;
export const inspectorFields = fieldsOfBothSides(fieldsOn);
