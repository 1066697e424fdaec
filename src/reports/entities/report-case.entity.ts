import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Outcome, ReportKind, ReportReason } from '../../../contract/reports.js';

/** All that was reported about one thing, until it is decided. What is reported later is a new case. */
@Entity('report_cases')
@Index('report_cases_open', ['kind', 'subjectId'], { unique: true, where: `"state" = 'open'` })
@Index('report_cases_queue', { synchronize: false })
@Index('report_cases_site', { synchronize: false })
@Index('report_cases_uncounted', { synchronize: false })
@Index('report_cases_decided', ['networkId', 'decidedAt'])
@Index('report_cases_about', ['aboutId', 'networkId'])
@Check('report_cases_kind', `"kind" in ('post', 'thread', 'person', 'network')`)
@Check('report_cases_level', `"level" in ('forum', 'network', 'site')`)
@Check('report_cases_state', `"state" in ('open', 'decided', 'appealed')`)
@Check('report_cases_outcome', `"outcome" in ('removed', 'locked', 'handled', 'kept', 'gone')`)
@Check('report_cases_claim', `("claimed_by" is null) = ("claimed_until" is null)`)
@Check('report_cases_is_decided', `"state" = 'open' or ("decided_at" is not null and "outcome" is not null)`)
export class ReportCase {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: ReportKind;

  @Column({ type: 'uuid' })
  subjectId!: string;

  /** Null: a person. The forum is the thread's, wherever the thread is now. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Index('report_cases_thread')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Thread')
  threadId!: string | null;

  @Index('report_cases_post')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Post')
  postId!: string | null;

  /** Who wrote it, or the person; null: a network. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  aboutId!: string | null;

  /** Who decides it: those of the forum, of the network, or of the site. */
  @Column({ type: 'text' })
  level!: 'forum' | 'network' | 'site';

  @Column({ type: 'text' })
  state!: 'open' | 'decided' | 'appealed';

  /** Of the gravest of its reports. */
  @Column({ type: 'smallint' })
  harm!: number;

  /** 3: anyone reads it; 2: members; 1: a room. As it was at the newest report. */
  @Column({ type: 'smallint' })
  audience!: number;

  @Column({ type: 'int' })
  reports!: number;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  @Column({ type: 'timestamptz' })
  lastAt!: Date;

  /** Since when its level has it, or its post is hidden: the hours begin here. Null: since it was opened. */
  @Column({ type: 'timestamptz', nullable: true })
  raisedAt!: Date | null;

  @Index('report_cases_claimer')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  claimedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Index('report_cases_decider')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'text', nullable: true })
  rule!: ReportReason | null;

  /** The line of the moderation log that decided it. */
  @Index('report_cases_entry')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ModerationEntry')
  entryId!: string | null;

  /** Of a post that was taken away: members who had it before them after it was reported. Null: not counted. */
  @Column({ type: 'int', nullable: true })
  readers!: number | null;

  /** The reason that the decision gives. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;
}
