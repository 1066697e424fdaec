import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HoldKind, HoldLevel, HoldReason, HoldState } from '../../../contract/holds.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';

/** A text that waits for a moderator. It is no post: it has no number, and nobody but its writer and moderators reads it. */
@Entity('holds')
// An index on an expression: made by its migration.
@Index('holds_quotes', { synchronize: false })
@Index('holds_key', ['authorId', 'clientKey'], { unique: true })
@Index('holds_edit', ['postId'], { unique: true, where: `"state" = 'waiting' and "kind" = 'edit'` })
@Index('holds_waiting', ['networkId', 'heldAt', 'id'], { where: `"state" = 'waiting'` })
@Index('holds_clock', ['heldAt'], { where: `"state" = 'waiting'` })
@Index('holds_site', ['heldAt', 'id'], { where: `"state" = 'waiting' and "level" = 'site'` })
@Index('holds_author', ['authorId', 'heldAt'])
@Index('holds_decided', ['networkId', 'decidedAt'])
@Check('holds_kind', `"kind" in ('reply', 'thread', 'edit')`)
@Check(
  'holds_place',
  `("kind" = 'thread') = ("thread_id" is null) and ("kind" = 'thread') = ("forum_id" is not null)
    and ("kind" = 'thread') = ("title" is not null) and ("kind" <> 'edit' or ("post_id" is not null and "version" is not null))`,
)
@Check('holds_why', `"why" in ('personal', 'rule', 'sanction', 'all', 'anonymous', 'first', 'links')`)
@Check('holds_level', `"level" in ('forum', 'network', 'site')`)
@Check('holds_state', `"state" in ('waiting', 'approved', 'refused', 'withdrawn')`)
@Check('holds_is_decided', `("state" = 'waiting') = ("decided_at" is null)`)
@Check('holds_language', `"language" ~ '^[a-z]{2}$'`)
export class Hold {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: HoldKind;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  /** Of a new thread. Of all others it is the thread's, wherever the thread is now. */
  @Index('holds_forum')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Forum')
  forumId!: string | null;

  @Index('holds_thread')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Thread')
  threadId!: string | null;

  /** What an edit changes; afterwards also the post that was made of the text. */
  @Index('holds_post')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Post')
  postId!: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  /** Empty once it is a post: that has the text. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  html!: string;

  /** What its writer says that it is written in. */
  @Column({ type: 'text', nullable: true })
  language!: WrittenLanguage | null;

  @Column({ type: 'int', nullable: true })
  replyTo!: number | null;

  /** Of an edit: the version that its writer started from. */
  @Column({ type: 'int', nullable: true })
  version!: number | null;

  @Column({ type: 'uuid', nullable: true })
  clientKey!: string | null;

  @Column({ type: 'text' })
  why!: HoldReason;

  /** The rule that found it, by id and name, and what it found. */
  @Column({ type: 'jsonb', nullable: true })
  found!: { ruleId: string; rule: string; matched: string } | null;

  /** Who is asked: those of the forum, of the network, of the site. */
  @Column({ type: 'text' })
  level!: HoldLevel;

  @Column({ type: 'text' })
  state!: HoldState;

  /** Rises when its writer changes it. */
  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'timestamptz' })
  heldAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  raisedAt!: Date | null;

  @Index('holds_decider')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  rule!: ReportReason | null;

  @Column({ type: 'text', nullable: true })
  words!: string | null;
}
