import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FollowLevel, FollowReason } from '../../../contract/notifications.js';

/** How much a person wants to hear of one thread, where it is not what its forum gives. */
@Entity('thread_follows')
@Index('thread_follows_followers', ['threadId', 'accountId'], { where: `"level" = 'following'` })
@Check('thread_follows_level', `"level" in ('following', 'normal', 'muted')`)
@Check('thread_follows_reason', `"reason" in ('started', 'replied', 'chosen')`)
export class ThreadFollow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  threadId!: string;

  @Column({ type: 'text' })
  level!: FollowLevel;

  @Column({ type: 'text' })
  reason!: FollowReason;

  @Column({ type: 'timestamptz' })
  since!: Date;

  /** Posts up to this number were there already: they are not news. */
  @Column({ type: 'int' })
  afterNumber!: number;
}
