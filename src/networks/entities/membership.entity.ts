import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AnswerDto } from '../../../contract/members.js';
import type { MembershipState, NetworkRole } from '../../../contract/networks.js';
import { Network } from './network.entity.js';

/** A person's standing in a network. The row stays when it ends; what it held of the person does not (P17). */
@Entity('memberships')
@Index('memberships_waiting', ['networkId', 'since'], { where: `"state" in ('requested', 'invited')` })
@Index('memberships_newest', ['networkId', 'joinedAt'], { where: `"state" = 'active'` })
@Index('memberships_staff', ['networkId', 'role'], { where: `"state" = 'active' and "role" <> 'member'` })
@Index('memberships_suspended', ['networkId'], { where: `"state" = 'suspended'` })
@Index('memberships_named', ['networkId'], { where: '"is_named"' })
@Index('memberships_seen_at', ['seenAt', 'networkId'], { where: '"seen_at" is not null' })
@Index('memberships_asked', ['networkId', 'askedAt'], { where: '"asked_at" is not null' })
@Check('memberships_role', `"role" in ('member', 'steering', 'moderator', 'admin')`)
@Check(
  'memberships_state',
  `"state" in ('invited', 'requested', 'active', 'declined', 'left', 'removed', 'suspended')`,
)
@Check('memberships_answers', `"answers" is null or "state" in ('requested', 'active', 'suspended')`)
// With an expression and included columns, which no entity can say.
@Index('memberships_directory', { synchronize: false })
@Index('memberships_admins', ['networkId'], {
  where: `"state" = 'active' and "role" = 'admin' and "directory_key" is not null`,
})
@Index('memberships_network_active', ['networkId'], { where: `"state" = 'active'` })
export class Membership {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Index('memberships_account')
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  /** Of an invited person: what is offered. */
  @Column({ type: 'text' })
  role!: NetworkRole;

  @Column({ type: 'text' })
  state!: MembershipState;

  @Column({ type: 'timestamptz' })
  joinedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** When the state began. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  since!: Date;

  /** To the network's questions, each with the question as it was. */
  @Column({ type: 'jsonb', nullable: true })
  answers!: AnswerDto[] | null;

  /** Whether the network's other members find the person in its directory. */
  @Column({ type: 'boolean', default: true })
  isListed!: boolean;

  /** Name and user name in lower case while the account is active: directories are sorted by it. Postgres keeps it. */
  @Column({ type: 'text', nullable: true, insert: false, update: false })
  directoryKey!: string | null;

  /** Whether they chose to be named on the network's home. Ends with the membership. */
  @Column({ type: 'boolean', default: false })
  isNamed!: boolean;

  /** When they offered to take over a network without an admin. */
  @Column({ type: 'timestamptz', nullable: true })
  volunteeredAt!: Date | null;

  /** Of an admin: when they were last here, to some minutes. */
  @Column({ type: 'timestamptz', nullable: true })
  seenAt!: Date | null;

  /** When they last said that they still belong; null: when they joined. */
  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** When they were first asked without an answer so far. */
  @Column({ type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  timesAsked!: number;
}
