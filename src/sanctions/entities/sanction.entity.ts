import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NetworkRole } from '../../../contract/networks.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { SanctionFound, SanctionState, SanctionStep } from '../../../contract/sanctions.js';

/** What was decided about a person, in one network or for the whole site. What it binds stands in `accounts.curbs`. */
@Entity('sanctions')
// Null networks count as one, which no entity can say.
@Index('sanctions_in_force', { synchronize: false })
@Index('sanctions_network', { synchronize: false })
@Index('sanctions_account', { synchronize: false })
@Index('sanctions_ending', ['until'], { where: `"state" = 'inForce' and "until" is not null` })
@Unique('sanctions_number', ['number'])
@Check('sanctions_step', `"step" in ('note', 'warning', 'hold', 'pause', 'suspension', 'removal', 'closing')`)
@Check(
  'sanctions_state',
  `"state" in ('proposed', 'given', 'inForce', 'ended', 'lifted', 'undone', 'overturned', 'declined')`,
)
@Check('sanctions_found', `"found" in ('report', 'own', 'automatic')`)
@Check(
  'sanctions_scope',
  `case "step" when 'closing' then "network_id" is null when 'removal' then "network_id" is not null else true end`,
)
@Check(
  'sanctions_never_alone',
  `"step" <> 'closing' or "state" in ('proposed', 'declined') or ("agreed_by" is not null and "agreed_by" <> "imposed_by")`,
)
@Check('sanctions_not_oneself', `"imposed_by" <> "account_id"`)
@Check('sanctions_sealed', `not "is_sealed" or ("post_id" is null and "case_id" is null)`)
export class Sanction {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** What it is called where nobody may be named. */
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  number!: string;

  /** Null: the whole site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  /** Its person is known to moderators by its number only. */
  @Column({ type: 'boolean' })
  isSealed!: boolean;

  @Column({ type: 'text' })
  step!: SanctionStep;

  @Column({ type: 'text' })
  rule!: ReportReason;

  /** The reason, as the person reads it. */
  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'text' })
  found!: SanctionFound;

  /** What it rests on, where it rests on a case. */
  @Index('sanctions_case')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ReportCase')
  caseId!: string | null;

  @Index('sanctions_post')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Post')
  postId!: string | null;

  /** Null: until it is lifted, or it is a moment. Of a closing: when the account is erased. */
  @Column({ type: 'timestamptz', nullable: true })
  until!: Date | null;

  @Column({ type: 'text' })
  state!: SanctionState;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Index('sanctions_imposed_by')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  imposedBy!: string;

  /** The second person of a closing. */
  @Index('sanctions_agreed_by')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  agreedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Index('sanctions_ended_by')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  endedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  endWords!: string | null;

  /** The role before a suspension or removal: it comes back where the sanction should not have been. */
  @Column({ type: 'text', nullable: true })
  wasRole!: NetworkRole | null;
}
