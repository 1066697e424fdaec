import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Post } from './post.entity.js';

/** The text of a version that an edit replaced. Shown only while its post is visible, and to moderators alone where it is older than `Post.moderatedVersion`. None is left before `Post.purgedBefore`. */
@Entity('post_revisions')
// An index on an expression: made by its migration.
@Index('post_revisions_quotes', { synchronize: false })
export class PostRevision {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'text' })
  source!: string;

  /** Whose post it was. */
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  writtenBy!: string;

  @Column({ type: 'timestamptz' })
  writtenAt!: Date;

  /** A moderator wrote it: the log says who. */
  @Column({ type: 'boolean', default: false })
  isModerated!: boolean;
}
