import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one person has seen of one thread. Personal: no feed number is taken for it. */
@Entity('thread_reads')
@Index('thread_reads_latest', ['accountId', 'readAt'])
@Index('thread_reads_unread', ['accountId'], { where: '"unread_from" IS NOT NULL' })
export class ThreadRead {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Thread', { onDelete: 'CASCADE' })
  threadId!: string;

  /** Numbers of the posts that were on the person's screen, as Postgres writes a multirange. */
  @Column({ type: 'int4multirange' })
  seen!: string;

  /** Posts up to this number were no news when the person first came here: nothing is looked for among them. */
  @Column({ type: 'int' })
  floor!: number;

  /** Forum number of the thread's last change when it was last read: later edits and removals are news. */
  @Column({ type: 'bigint' })
  readHead!: number;

  @Column({ type: 'timestamptz' })
  readAt!: Date;

  /** Posts from this number on were marked unread by hand, whatever the baseline says. */
  @Column({ type: 'int', nullable: true })
  unreadFrom!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  unreadAt!: Date | null;

  /** Posts edited since they were seen: the version seen, by post number. What came after `read_head` is not in it yet. */
  @Column({ type: 'jsonb', default: {} })
  edited!: Record<string, number>;
}
