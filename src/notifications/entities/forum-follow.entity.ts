import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FollowLevel } from '../../../contract/notifications.js';

/** How much a person wants to hear of one forum. */
@Entity('forum_follows')
@Index('forum_follows_followers', ['forumId', 'accountId'], { where: `"level" = 'following'` })
@Check('forum_follows_level', `"level" in ('following', 'normal', 'muted')`)
export class ForumFollow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Forum', { onDelete: 'CASCADE' })
  forumId!: string;

  @Column({ type: 'text' })
  level!: FollowLevel;

  @Column({ type: 'timestamptz' })
  since!: Date;

  /** What has this number of the forum or a lower one was there already. */
  @Column({ type: 'bigint' })
  afterHead!: number;
}
