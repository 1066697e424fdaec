import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.js';

/** A post that one person wants to find again. Nobody else sees that it is there. */
@Entity('bookmarks')
@Index('bookmarks_listed', ['accountId', 'id'])
@Index('bookmarks_post', ['postId'])
@Check('bookmarks_note', `char_length("note") <= 500`)
export class Bookmark {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  /** Orders them: rises with time. */
  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
