import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * One line of a chain: the hash of a log's row, and the hash of that with the line before. Written by a trigger when the
 * transaction that wrote the row commits. The database refuses update, delete and truncate.
 */
@Entity('log_chain')
@Unique('log_chain_row', ['source', 'rowId'])
export class LogLink {
  /** The network, or all zeros: the site. */
  @PrimaryColumn({ type: 'uuid' })
  scope!: string;

  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'bigint' })
  number!: number;

  /** The table of the row; with `.ended`, the end of a stay that a row of it began. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid' })
  rowId!: string;

  @Column({ type: 'bytea' })
  rowHash!: Buffer;

  @Column({ type: 'bytea' })
  previous!: Buffer;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}
