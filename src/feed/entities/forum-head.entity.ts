import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One small row per forum: the counter that orders all its changes. See docs/live-sync.md. */
@Entity('forum_heads')
export class ForumHead {
  @PrimaryColumn({ type: 'uuid' })
  forumId!: string;

  /** The network whose members the forum is for, public or not. */
  @Index('forum_heads_audience')
  @Column({ type: 'uuid' })
  audience!: string;

  /** Whether only that network's members may read here. */
  @Column({ type: 'boolean' })
  isRestricted!: boolean;

  /** Number of the last change in the forum. */
  @Column({ type: 'bigint', default: 0 })
  head!: number;

  /** Number of the last change of who may read here: memberships or the forum's access. */
  @Column({ type: 'bigint', default: 0 })
  access!: number;

  /** Number of the last change of the forum's own rules: a write that relied on older ones takes no number. */
  @Column({ type: 'bigint', default: 0 })
  rules!: number;
}
