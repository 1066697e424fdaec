import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** From where on the posts of a forum are news to one person. */
@Entity('forum_reads')
export class ForumRead {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Forum', { onDelete: 'CASCADE' })
  forumId!: string;

  /** Posts born with this forum number or a lower one are no news. */
  @Column({ type: 'bigint' })
  baseline!: number;

  /** When the person came: posts dated before it are no news, however late an archive brought them in. */
  @Column({ type: 'timestamptz' })
  since!: Date;

  /** When the person last marked the whole forum as read. */
  @Column({ type: 'timestamptz', nullable: true })
  markedAt!: Date | null;

  /** What undoing that goes back to. */
  @Column({ type: 'bigint', nullable: true })
  previousBaseline!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  previousMarkedAt!: Date | null;
}
