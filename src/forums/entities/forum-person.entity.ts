import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ForumRole } from '../../../contract/forums.js';
import { Forum } from './forum.entity.js';

/**
 * A stretch of time in which somebody was one of a forum's own people: in a room by invitation, or its moderator. The
 * row stays when it ends; another role is another row.
 */
@Entity('forum_people')
@Check('forum_people_role', `"role" in ('participant', 'moderator')`)
@Index('forum_people_now', ['forumId', 'accountId'], { unique: true, where: 'ended_at is null' })
@Index('forum_people_forum', ['forumId', 'id'])
@Index('forum_people_added', ['forumId', 'addedAt', 'id'])
@Index('forum_people_ended', ['forumId', 'endedAt', 'id'])
export class ForumPerson {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Forum)
  forumId!: string;

  @Index('forum_people_account')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'text' })
  role!: ForumRole;

  /**
   * The membership's `joined_at` when the person was added: with another membership, after leaving and coming back, the
   * place in the room is not there any more. Null for a site administrator who is no member.
   */
  @Column({ type: 'timestamptz', nullable: true })
  memberSince!: Date | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  addedBy!: string;

  @Column({ type: 'timestamptz' })
  addedAt!: Date;

  /** Since when without a break: another role is another row, and the same stay. */
  @Column({ type: 'timestamptz' })
  insideSince!: Date;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  endedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
