import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ModerationActionName, ModerationRole } from '../../../contract/moderation.js';

/** One line of the append-only moderation log. The database refuses update, delete and truncate. */
@Entity('moderation_log')
@Index('moderation_log_network', ['networkId', 'id'])
@Index('moderation_log_newest', ['networkId', 'at', 'id'])
@Index('moderation_log_subject', ['subjectId', 'id'])
export class ModerationEntry {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Forum')
  forumId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Thread')
  threadId!: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Post')
  postId!: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  actorId!: string;

  @Column({ type: 'text' })
  actorRole!: ModerationRole;

  /** Whose post or thread it was: who is told. */
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  subjectId!: string;

  @Column({ type: 'text' })
  action!: ModerationActionName;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'jsonb' })
  payload!: object;

  /** Forum number of the change that this line is about. */
  @Column({ type: 'bigint' })
  seq!: number;
}
