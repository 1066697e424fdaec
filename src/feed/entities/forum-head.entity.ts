import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One small row per forum: the counter that orders all its changes. See docs/live-sync.md. */
@Entity('forum_heads')
export class ForumHead {
  @PrimaryColumn({ type: 'uuid' })
  forumId!: string;

  /** The body of members whose membership decides who reads here; null where anyone may. */
  @Index('forum_heads_audience')
  @Column({ type: 'uuid', nullable: true })
  audience!: string | null;

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
