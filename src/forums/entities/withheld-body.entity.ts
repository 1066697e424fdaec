import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.js';

/** The text of a removed or deleted post, apart from everything that is read. Only a restore takes it back. */
@Entity('withheld_bodies')
// An index on an expression: made by its migration.
@Index('withheld_bodies_quotes', { synchronize: false })
export class WithheldBody {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'timestamptz' })
  withheldAt!: Date;
}
