import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a command with an idempotency key did: a repetition answers the same record, another input is refused. */
@Entity('idempotency_key')
export class IdempotencyKey {
  /** SHA-256 of caller, command and key, hex: one caller's keys say nothing of another's. */
  @PrimaryColumn('varchar')
  scope!: string;

  /** SHA-256 of the input, hex. */
  @Column('varchar')
  inputHash!: string;

  /** The record that the command created or changed. */
  @Column('varchar')
  recordId!: string;

  /** The alerts it raised, as JSON. */
  @Column('text')
  alerts!: string;

  /** 24-character UTC. */
  @Column('varchar')
  createdAt!: string;
}
