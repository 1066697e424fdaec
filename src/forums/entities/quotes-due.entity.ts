import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.js';

/** A post that was taken away or came back, whose quotations have to follow. A trigger writes it. */
@Entity('quotes_due')
@Index('quotes_due_asked', ['isBegun', 'askedAt'])
export class QuotesDue {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  /** Done once; looked at again when every text that was being written then is there to see. */
  @Column({ type: 'boolean', default: false })
  isBegun!: boolean;

  /** What a purge took away, until it was looked for twice: it is also found where it is quoted without the way to its post. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;
}
