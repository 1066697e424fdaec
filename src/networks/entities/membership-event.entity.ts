import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import type { Act } from '../policies/standing.js';
import { Network } from './network.entity.js';

/** One change of somebody's standing: who decided what, when and why (P15). Written with the change, never altered. */
@Entity('membership_events')
@Index('membership_events_network', ['networkId', 'at'])
export class MembershipEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Index('membership_events_account')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'text' })
  act!: Act;

  @Column({ type: 'text' })
  state!: MembershipState;

  @Column({ type: 'text' })
  role!: NetworkRole;

  @Index('membership_events_actor')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  actorId!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
