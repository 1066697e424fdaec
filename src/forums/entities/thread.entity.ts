import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { Forum } from './forum.entity.js';

/** A conversation. Its row carries what the feed needs to order and to catch up. */
@Entity('threads')
// Of an expression, made by a migration: TypeORM only has to leave it alone.
@Index('threads_title_trgm', { synchronize: false })
@Index('threads_forum_head', ['forumId', 'head'])
@Index('threads_forum_listed', ['forumId', 'bumped'], { where: '"merged_into" is null' })
@Index('threads_title_changed', ['forumId', 'titleChanged'], { where: '"title_changed" > 0' })
@Index('threads_unanswered', ['forumId', 'createdAt'], { where: '"last_number" = 1' })
@Index('threads_arrived', ['forumId', 'arrived'], { where: '"arrived" > 0' })
@Index('threads_merged_into', ['mergedInto'], { where: '"merged_into" is not null' })
@Index('threads_forum_pinned', ['forumId'], { where: '"is_pinned"' })
@Check('threads_language', `"language" ~ '^[a-z]{2}$'`)
export class Thread {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Forum)
  forumId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Number in this forum with which its title was last given to it anew; 0: it has its first, or came from another forum. */
  @Column({ type: 'bigint', default: 0 })
  titleChanged!: number;

  /** The title is a moderator's. */
  @Column({ type: 'boolean', default: false })
  isTitleModerated!: boolean;

  /** What the title is written in; null: as the forum. */
  @Column({ type: 'text', nullable: true })
  language!: WrittenLanguage | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'boolean', default: false })
  isLocked!: boolean;

  @Column({ type: 'boolean', default: false })
  isPinned!: boolean;

  /** Between two posts of one person; null: as in the forum. */
  @Column({ type: 'int', nullable: true })
  slowSeconds!: number | null;

  /** Raised when the thread is split or moved. */
  @Column({ type: 'int', default: 1 })
  epoch!: number;

  /** Number in this forum with which the thread came here from another; 0: it was begun here. */
  @Column({ type: 'bigint', default: 0 })
  arrived!: number;

  @Column({ type: 'timestamptz', nullable: true })
  arrivedAt!: Date | null;

  /** The thread of the same forum that took all of its posts in. It is in no list, and its address leads there. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Thread)
  mergedInto!: string | null;

  /** Forum number of the last change to anything in the thread. */
  @Column({ type: 'bigint' })
  head!: number;

  /** Number of the newest post. Numbers are never used again. */
  @Column({ type: 'int' })
  lastNumber!: number;

  /** The order of the forum's list: rises with the time of the newest post (statements/bump.ts). */
  @Column({ type: 'bigint' })
  bumped!: number;

  @Column({ type: 'timestamptz' })
  lastPostAt!: Date;
}
