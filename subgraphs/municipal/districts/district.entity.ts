import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars';
import { DistrictKind } from '../enums';

@Directive('@key(fields: "code")')
@ObjectType({
  simpleResolvers: true,
  description: 'A district of the city, with its own supervision office and its own data (区县).',
})
@Entity('district')
export class District {
  @Field(() => ID, { description: 'GB/T 2260 code, or a local one (区县代码).' })
  @PrimaryColumn('varchar')
  code!: string;

  @Field(() => ID, { description: 'The same as `code`, for the caches of clients.' })
  get id(): string {
    return this.code;
  }

  @Field(() => String, { description: 'Name (名称).' })
  @Column('varchar')
  name!: string;

  @Field(() => DistrictKind, { description: 'Kind (区县类型).' })
  @Column('varchar')
  kind!: keyof typeof DistrictKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of its validity, null where it is older than the register (生效日期).',
  })
  @Column('varchar', { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of its validity, null while it has no end (失效日期).',
  })
  @Column('varchar', { nullable: true })
  validTo!: string | null;

  @Field(() => Int, { description: 'Raised by one with each change of the entry.' })
  @Column({ type: 'bigint', transformer: integerTransformer })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the entry was made.' })
  @Column('varchar')
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When the entry was last changed.' })
  @Column('varchar')
  updatedAt!: string;
}

/** One district took over from another: all of it, or a part. */
@Entity('district_succession')
export class DistrictSuccession {
  @PrimaryColumn('varchar')
  predecessorCode!: string;

  @PrimaryColumn('varchar')
  successorCode!: string;
}
