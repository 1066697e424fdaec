import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PostState } from '../../../contract/forums.js';
import type { ReactionCounts } from '../../../contract/marks.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { Thread } from './thread.entity.js';

/**
 * One message. `source` and `html` are empty unless the post is visible: text that was taken away
 * lives in `withheld_bodies`, so no query on posts can show it.
 */
@Entity('posts')
@Unique('posts_thread_number', ['threadId', 'number'])
@Unique('posts_author_client_key', ['authorId', 'clientKey'])
@Index('posts_thread_changed', ['threadId', 'changed'])
@Index('posts_anonymous_client_key', ['clientKey'], { unique: true, where: '"is_anonymous"' })
@Index('posts_born', ['bornForum', 'born'])
@Index('posts_author', ['authorId', 'createdAt', 'id'])
@Index('posts_moderated', ['id'], { where: '"moderated_version" is not null' })
@Index('posts_under_review', ['id'], { where: '"is_under_review"' })
@Index('posts_reply_to', ['threadId', 'replyTo'], { where: '"reply_to" is not null' })
// Indexes on expressions: made by their migrations.
@Index('posts_attachments', { synchronize: false })
@Index('posts_quotes', { synchronize: false })
@Check('posts_reply_to_earlier', `"reply_to" < "number"`)
@Check('posts_state', `"state" in ('visible', 'deleted', 'removed')`)
@Check('posts_no_text_unless_visible', `"state" = 'visible' or ("source" = '' and "html" = '')`)
@Check('posts_language', `"language" ~ '^[a-z]{2}$'`)
export class Post {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Thread)
  threadId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  /** The author is a pseudonym: a row of accounts that holds no person. */
  @Column({ type: 'boolean', default: false })
  isAnonymous!: boolean;

  /** Markdown as written. */
  @Column({ type: 'text' })
  source!: string;

  /** What it is written in; null: as the forum. */
  @Column({ type: 'text', nullable: true })
  language!: WrittenLanguage | null;

  /** Rendered and sanitised once, when written. */
  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'text' })
  state!: PostState;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  /** The newest version that a moderator wrote and that holds: earlier ones are for moderators. */
  @Column({ type: 'int', nullable: true })
  moderatedVersion!: number | null;

  /** A moderator purged the versions before this one: they are kept nowhere, and quotations of them go. */
  @Column({ type: 'int', nullable: true })
  purgedBefore!: number | null;

  /** Of a removed post: nothing is decided yet. It is hidden while moderators look at the case. */
  @Column({ type: 'boolean', default: false })
  isUnderReview!: boolean;

  /** Forum number of the last change. */
  @Column({ type: 'bigint' })
  changed!: number;

  /** Forum number of the last change of text or state: text travels only to cursors below it. */
  @Column({ type: 'bigint' })
  bodyChanged!: number;

  /** Forum and number of its creation; never change, so that consumers of creations can page by them. */
  @Column({ type: 'uuid' })
  bornForum!: string;

  @Column({ type: 'bigint' })
  born!: number;

  /** The writer's own key: the same key twice is one post. Of an anonymous one, a keyed code of it. */
  @Column({ type: 'uuid', nullable: true })
  clientKey!: string | null;

  /** Number of the post in the same thread that this one answers. */
  @Column({ type: 'int', nullable: true })
  replyTo!: number | null;

  /** How many people reacted, by kind: always the count of this post's rows in `post_reactions`. */
  @Column({ type: 'jsonb', default: {} })
  reactions!: ReactionCounts;
}
