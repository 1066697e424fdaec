import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.js';

/** A quotation that was taken out of texts with the post that it quotes. It comes back with it. */
@Entity('withheld_quotes')
// An index on an expression: made by its migration.
@Index('withheld_quotes_quotes', { synchronize: false })
export class WithheldQuote {
  /** Stands in the texts in its place. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index('withheld_quotes_post')
  @Column({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz' })
  withheldAt!: Date;
}
