import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The words of one post, kept apart from it so that writing a post costs no index of words. Derived, and never
 * trusted: a result counts only while the post itself is as it was when this row was made (docs/search.md).
 */
@Entity('search_documents')
@Index('search_documents_forum', ['forumId', 'createdAt'])
@Index('search_documents_author', ['authorId', 'forumId'])
@Index('search_documents_open', ['createdAt'], { where: 'audience is null' })
@Index('search_documents_closed', ['createdAt'], { where: 'audience is not null' })
@Index('search_documents_public', { synchronize: false })
@Index('search_documents_members', { synchronize: false })
export class SearchDocument {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Post', { onDelete: 'CASCADE' })
  postId!: string;

  @Column({ type: 'uuid' })
  threadId!: string;

  @Column({ type: 'uuid' })
  forumId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** The post's number: 1 stands for its thread, with the title in it. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** The version whose words these are; 0 where the text was taken away and only the thread's title is left. */
  @Column({ type: 'int' })
  version!: number;

  /** MD5 of the title whose words these are. Only for number 1. */
  @Column({ type: 'uuid', nullable: true })
  titleKey!: string | null;

  /** Bits: 1 a link, 2 code, 4 a quote, 8 an image. */
  @Column({ type: 'smallint' })
  has!: number;

  /** Null: its forum was public when the row was made. Otherwise the network it was for. */
  @Column({ type: 'uuid', nullable: true })
  audience!: string | null;

  @Column({ type: 'tsvector' })
  words!: string;
}
