import { Column, Entity, PrimaryColumn } from 'typeorm';
import { integerTransformer } from './transformers';

export type ChangeKind = 'CREATED' | 'UPDATED';

/** One write of one record. Entries are never changed; their sequence has no gaps in the order of commits. */
@Entity('change_log')
export class ChangeLogEntry {
  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  sequence!: number;

  @Column('varchar')
  type!: string;

  @Column('varchar')
  recordId!: string;

  @Column('varchar')
  kind!: ChangeKind;

  @Column({ type: 'bigint', transformer: integerTransformer })
  version!: number;

  /** 24-character UTC. */
  @Column('varchar')
  at!: string;
}

/** The one row whose lock every write holds, and the last sequence given out. */
@Entity('change_sequence')
export class ChangeSequence {
  @PrimaryColumn({ type: 'bigint', transformer: integerTransformer })
  id!: number;

  @Column({ type: 'bigint', transformer: integerTransformer })
  value!: number;
}
