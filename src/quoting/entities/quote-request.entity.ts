import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { QuoteAnswer } from '../../../contract/quoting.js';

/** Somebody asks whether they may quote a post elsewhere; its author says yes, no, or on which conditions. */
@Entity('quote_requests')
@Unique('quote_requests_once', ['postId', 'askerId'])
@Index('quote_requests_asker', ['askerId', 'askedAt'])
@Index('quote_requests_author', ['authorId', 'askedAt'])
@Index('quote_requests_due', ['dueAt'], { where: '"answer" is null' })
@Check('quote_requests_answer', `"answer" in ('yes', 'conditions', 'no')`)
@Check('quote_requests_is_answered', `("answer" is null) = ("answered_at" is null)`)
@Check(
  'quote_requests_conditions',
  `("answer" is not distinct from 'conditions') = ("conditions" is not null)`,
)
export class QuoteRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Post')
  postId!: string;

  /** Of the post, when it was asked about. */
  @Column({ type: 'int' })
  version!: number;

  /** Under the name of the post: a pseudonym where it has one. */
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  askerId!: string;

  @Column({ type: 'text' })
  place!: string;

  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: QuoteAnswer | null;

  @Column({ type: 'text', nullable: true })
  conditions!: string | null;

  /** Of somebody without a name to the minute. */
  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** Nobody answered in time. */
  @Column({ type: 'boolean', default: false })
  isLapsed!: boolean;
}
