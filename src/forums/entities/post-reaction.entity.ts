import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReactionKind } from '../../../contract/marks.js';
import { Post } from './post.entity.js';

/** One person's reaction of one kind to one post. The post's own row keeps the counts. */
@Entity('post_reactions')
@Index('post_reactions_listed', ['postId', 'id'])
@Index('post_reactions_account', ['accountId'])
@Check('post_reactions_kind', `"kind" in ('thanks', 'agree', 'helpful', 'interesting', 'same')`)
export class PostReaction {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Post)
  postId!: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: ReactionKind;

  /** Orders them: rises with time. */
  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
