import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Until when somebody waits in a thread or forum with slow mode. Gone soon after: it says who wrote lately, in codes. */
@Entity('slow_turns')
export class SlowTurn {
  /** A thread or a forum. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'slow_turns_pkey' })
  scopeId!: string;

  /** Of the account, in this place alone. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'slow_turns_pkey' })
  code!: Buffer;

  /** Of the text that took the turn: sent again, it is the same. */
  @Column({ type: 'bytea' })
  key!: Buffer;

  @Index('slow_turns_until')
  @Column({ type: 'timestamptz' })
  until!: Date;
}
