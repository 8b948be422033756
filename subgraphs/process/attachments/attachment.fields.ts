import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateTimeScalar } from '../../kernel/graphql/scalars';
import { AttachmentState } from '../enums';
import { fieldsOfBothSides, type Placed, type ProcessRecordClass } from '../processRecord';

function fieldsOn(Base: ProcessRecordClass) {
  @ObjectType({ simpleResolvers: true })
  abstract class AttachmentFields extends Base {
    @Field(() => ID, { description: 'Id of the record that it belongs to.' })
    @Column('varchar')
    recordId!: string;

    @Field(() => String, { description: 'The type of that record.' })
    @Column('varchar')
    recordType!: string;

    /** The inspection that the record is, or belongs to: its team reads the file. */
    @Column('varchar', { nullable: true })
    inspectionId!: string | null;

    @Field(() => AttachmentState, { description: 'A file stays as it came (附件状态).' })
    @Column('varchar')
    state!: keyof typeof AttachmentState;

    @Field(() => String, { description: 'Its name (文件名).' })
    @Column('varchar')
    name!: string;

    @Field(() => String, { description: 'Its type, as its content shows (文件类型).' })
    @Column('varchar')
    mediaType!: string;

    @Field(() => Int, { description: 'Its size in bytes (大小).' })
    @Column({ type: 'bigint', transformer: integerTransformer })
    sizeBytes!: number;

    @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal (校验值).' })
    @Column('varchar')
    sha256!: string;

    @Field(() => Boolean, {
      description:
        'Whether it shows minors: then the head of the office opens it, or whom the head approves, and each opening is logged (含未成年人信息).',
    })
    @Column('boolean')
    containsMinor!: boolean;

    @Field(() => DateTimeScalar, { description: 'When it was sent (上传时间).' })
    @Column('varchar')
    uploadedAt!: string;

    @Field(() => String, {
      nullable: true,
      description: 'The person or program that sent it, as its issuer names it (上传人).',
    })
    @Column('varchar')
    uploadedBy!: string;

    /** On whose behalf (supervision/attachments.ts). */
    @Column('varchar')
    sender!: string;

    @Field(() => String, { description: 'Where its content is: a path at the gateway (下载地址).' })
    get path(): string {
      return `/files/${this.id}`;
    }
  }
  return AttachmentFields;
}

/** A file that belongs to a record. */
export type AttachmentFields = Placed & InstanceType<ReturnType<typeof fieldsOn>>;
export const attachmentFields = fieldsOfBothSides(fieldsOn);
