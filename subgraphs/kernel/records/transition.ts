import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integerTransformer } from '../database/transformers';
import { DateTimeScalar } from '../graphql/scalars';

/** One step of a record through its life cycle. Entries are written with the step, and never changed. */
@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'A step of a record through its life cycle: who did what, when, why and on what basis (流转记录).',
})
@Entity('transition')
export class TransitionEntry {
  @PrimaryColumn('varchar')
  recordId!: string;

  @Field(() => Int, { description: 'The record’s version after the step.' })
  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  version!: number;

  @Field(() => String, { description: 'The command (操作).' })
  @Column('varchar')
  command!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The state before; null where the step made the record.',
  })
  @Column('varchar', { nullable: true })
  fromState!: string | null;

  @Field(() => String, { description: 'The state after.' })
  @Column('varchar')
  toState!: string;

  @Field(() => DateTimeScalar, { description: 'When (时间).' })
  @Column('varchar')
  at!: string;

  @Field(() => String, { description: 'The role in which it was done (角色).' })
  @Column('varchar')
  role!: string;

  @Field(() => String, { description: 'The person or program that did it, as its issuer names it (经办人).' })
  @Column('varchar')
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Their organisation (单位).' })
  @Column('varchar', { nullable: true })
  organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given (理由).' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => String, { description: 'What the step rests on (依据).' })
  @Column('varchar')
  basis!: string;
}
