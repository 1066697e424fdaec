import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AppealLevel, AppealOutcome } from '../../../contract/appeals.js';
import type { ModerationRole } from '../../../contract/moderation.js';

/** What somebody says against a decision about them, and the one answer to it. */
@Entity('appeals')
@Unique('appeals_once', ['decisionId'])
@Index('appeals_due', ['dueAt', 'id'], { where: `"state" = 'open'` })
@Index('appeals_account', ['accountId', 'madeAt'])
@Index('appeals_network', ['networkId', 'decidedAt'])
@Check('appeals_source', `"source" in ('act', 'sanction', 'hold')`)
@Check('appeals_level', `"level" in ('moderators', 'admins', 'site')`)
@Check('appeals_state', `"state" in ('open', 'decided')`)
@Check('appeals_outcome', `"outcome" in ('upheld', 'overturned')`)
@Check('appeals_is_decided', `("state" = 'decided') = ("decided_at" is not null and "outcome" is not null)`)
export class Appeal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Which kind of decision: an act of the moderation log, or what a source of its own keeps. */
  @Column({ type: 'text' })
  source!: 'act' | 'sanction' | 'hold';

  @Column({ type: 'uuid' })
  decisionId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  /** Who made the decision. */
  @Index('appeals_against')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  decidedAgainst!: string | null;

  /** Whoever answers ranks at least so. */
  @Column({ type: 'smallint' })
  rank!: number;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Index('appeals_forum')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Forum')
  forumId!: string | null;

  @Index('appeals_case')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ReportCase')
  caseId!: string | null;

  @Column({ type: 'text' })
  level!: AppealLevel;

  @Column({ type: 'text' })
  state!: 'open' | 'decided';

  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'timestamptz' })
  madeAt!: Date;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  @Index('appeals_decider')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  decidedRole!: ModerationRole | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: AppealOutcome | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;
}
