import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar } from '../../kernel/graphql/scalars';
import { Disclosure, PaperKind, PaperState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class PaperFields extends Base {
    @Field(() => PaperKind, { description: 'The kind (文书种类).' })
    @Column('varchar')
    kind!: keyof typeof PaperKind;

    @Field(() => PaperState, { description: 'Whether a correction has taken its place (文书状态).' })
    @Column('varchar')
    state!: keyof typeof PaperState;

    @Field(() => String, { description: 'Its number: 机关代字〔year〕n号 (文号).' })
    @Column('varchar')
    number!: string;

    /** The district in whose name it was issued; the city's own code for the city's. */
    @Column('varchar')
    organCode!: string;

    @Column({ type: 'bigint', transformer: integerTransformer })
    year!: number;

    @Column({ type: 'bigint', transformer: integerTransformer })
    serial!: number;

    @Field(() => String, { description: 'Who issued it (发文机关).' })
    @Column('varchar')
    organ!: string;

    @Field(() => String, { nullable: true, description: 'Its title (标题).' })
    @Column('varchar')
    title!: string;

    /** Its sections as JSON: frozen with it. */
    @Column('text')
    body!: string;

    @Field(() => DateScalar, { description: 'Day of issue (成文日期).' })
    @Column('varchar')
    issuedOn!: string;

    @Field(() => String, {
      description: 'SHA-256 over kind, number, organ, title, sections and day of issue (文书校验值).',
    })
    @Column('varchar')
    sha256!: string;

    @Field(() => Disclosure, { nullable: true, description: 'Who may have it (公开属性).' })
    @Column('varchar')
    disclosure!: keyof typeof Disclosure;

    @Field(() => ID, { description: 'Id of the record that it was issued on.' })
    @Column('varchar')
    recordId!: string;

    @Field(() => String, { description: 'The type of that record.' })
    @Column('varchar')
    recordType!: string;

    @Field(() => Int, { description: 'The version of that record when it was issued.' })
    @Column({ type: 'bigint', transformer: integerTransformer })
    recordVersion!: number;

    @Field(() => ID, { nullable: true, description: 'Id of the school that it is addressed to.' })
    @Column('varchar', { nullable: true })
    schoolId!: string | null;

    @Field(() => ID, { nullable: true, description: 'The unit that it is addressed to (单位).' })
    @Column('varchar', { nullable: true })
    unitId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the paper that it corrects (被更正文书).' })
    @Column('varchar', { nullable: true })
    supersedesId!: string | null;

    @Field(() => ID, { nullable: true, description: 'Id of the paper that took its place (更正文书).' })
    @Column('varchar', { nullable: true })
    supersededById!: string | null;

    @Field(() => String, { description: 'Where its printable page is: a path at the gateway (打印页).' })
    get path(): string {
      return `/files/${this.id}`;
    }
  }
  return PaperFields;
}

/** An issued paper: numbered, frozen and hashed. */
export type PaperFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const paperFields = fieldsOfBothSides(fieldsOn);
