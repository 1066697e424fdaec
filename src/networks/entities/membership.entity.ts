import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NetworkRole } from '../../../contract/networks.js';
import { Network } from './network.entity.js';

export type MembershipState = 'active' | 'left' | 'removed';

/** A person's standing in a network. The row stays when it ends. */
@Entity('memberships')
@Check('memberships_role', `"role" in ('member', 'moderator', 'admin')`)
@Check('memberships_state', `"state" in ('active', 'left', 'removed')`)
export class Membership {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Index('memberships_account')
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'text' })
  role!: NetworkRole;

  @Column({ type: 'text' })
  state!: MembershipState;

  @Column({ type: 'timestamptz' })
  joinedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
