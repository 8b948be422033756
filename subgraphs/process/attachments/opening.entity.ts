import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars';
import { Role } from '../enums';

/** That somebody may open a file that shows minors. */
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'An approval to open a file that shows minors (查阅批准).',
})
@Entity('attachment_approval')
export class AttachmentApproval {
  @PrimaryColumn('varchar')
  attachmentId!: string;

  /** The file’s version after the approval. */
  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  version!: number;

  @Field(() => String, { description: 'Who may open it, as their issuer names them (被批准人).' })
  @Column('varchar')
  subject!: string;

  @Field(() => DateScalar, { description: 'The last day on which they may (截止日期).' })
  @Column('varchar')
  until!: string;

  @Field(() => String, { description: 'Why (理由).' })
  @Column('text')
  reason!: string;

  @Field(() => String, { description: 'Who approved it (批准人).' })
  @Column('varchar')
  approvedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  @Column('varchar')
  at!: string;
}

/** That somebody opened a file that shows minors: written before they got a byte of it, and never changed. */
@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'An opening of a file that shows minors (查阅记录).' })
@Entity('attachment_opening')
export class AttachmentOpening {
  @PrimaryColumn('varchar')
  id!: string;

  @Column('varchar')
  attachmentId!: string;

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  @Column('varchar')
  at!: string;

  @Field(() => Role, { description: 'In which role (角色).' })
  @Column('varchar')
  role!: keyof typeof Role;

  @Field(() => String, { description: 'Who, as their issuer names them (查阅人).' })
  @Column('varchar')
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Their organisation (单位).' })
  @Column('varchar', { nullable: true })
  organisation!: string | null;

  @Field(() => String, { description: 'The request by which they did, as the log has it.' })
  @Column('varchar')
  requestId!: string;
}
