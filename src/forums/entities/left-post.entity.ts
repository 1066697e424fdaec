import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.js';
import { Thread } from './thread.entity.js';

/** A number of a thread whose post went to another thread. Numbers are never used again: this one points to the post. */
@Entity('left_posts')
export class LeftPost {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Thread)
  threadId!: string;

  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Index('left_posts_post')
  @Column({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  /** Which number the post answered there, for the case that it comes back. */
  @Column({ type: 'int', nullable: true })
  replyTo!: number | null;
}
