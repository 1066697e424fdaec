import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SanctionAct } from '../../../contract/sanctions.js';
import { Sanction } from './sanction.entity.js';

/** One line of what became of a sanction. The database refuses update, delete and truncate. */
@Entity('sanction_events')
@Index('sanction_events_sanction', ['sanctionId', 'id'])
@Index('sanction_events_network', ['networkId', 'at'])
@Check(
  'sanction_events_act',
  `"act" in ('proposed', 'agreed', 'declined', 'imposed', 'lifted', 'ended', 'undone', 'overturned', 'closed')`,
)
export class SanctionEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Sanction)
  sanctionId!: string;

  /** Null: the whole site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Null: the site itself, on a clock. */
  @Index('sanction_events_actor')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  actorId!: string | null;

  @Column({ type: 'text' })
  act!: SanctionAct;

  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Column({ type: 'jsonb' })
  details!: object;
}
