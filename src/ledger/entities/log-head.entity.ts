import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a chain: who writes its next line locks this row, as the last lock of the transaction. */
@Entity('log_heads')
export class LogHead {
  /** The network, or all zeros: the site. */
  @PrimaryColumn({ type: 'uuid' })
  scope!: string;

  @Column({ type: 'bigint' })
  number!: number;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}
