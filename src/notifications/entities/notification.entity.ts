import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { StoredKind } from '../../../contract/notifications.js';

/**
 * News for one person: a pointer, nothing of what it points to. Text, title and author are read from the live rows
 * when it is shown, so that what was removed, or may not be read any more, is not in it.
 */
@Entity('notifications')
@Unique('notifications_once', ['accountId', 'kind', 'subjectId'])
@Index('notifications_newest', ['accountId', 'happenedAt', 'id'])
@Index('notifications_unread', ['accountId', 'threadId'], { where: '"read_at" is null' })
@Index('notifications_read', ['readAt'])
@Check('notifications_kind', `"kind" in ('mention', 'reply', 'thread', 'forum')`)
export class Notification {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @Column({ type: 'text' })
  kind!: StoredKind;

  /** A mention's post, a new thread's first post, the post that was replied to, or the thread that is followed. */
  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  threadId!: string;

  /** Numbers of the first and the last post that this is about. */
  @Column({ type: 'int' })
  fromNumber!: number;

  @Column({ type: 'int' })
  lastNumber!: number;

  @Column({ type: 'timestamptz' })
  happenedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}
