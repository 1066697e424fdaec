import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One line of the register's own log: what became of a network there, by whom, and why. Never changed. */
@Entity('register_events')
@Index('register_events_network', ['networkId', 'at'])
@Index('register_events_actor', ['actorId'])
@Check(
  'register_events_act',
  `"act" in ('declare', 'approve', 'decline', 'remove', 'relist', 'close', 'reopen')`,
)
@Check(
  'register_events_code',
  `"code" in ('commercial', 'notBonaFide', 'conduct', 'inactive', 'duplicate', 'other')`,
)
export class RegisterEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  actorId!: string;

  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  /** For who runs the site only. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** What the network's people are told. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
