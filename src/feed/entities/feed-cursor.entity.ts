import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FeedConsumer } from './feed-consumer.entity.js';

/** How far a consumer has come in a forum. Moves in the transaction that holds the consumer's effects. */
@Entity('feed_cursors')
export class FeedCursor {
  @PrimaryColumn({ type: 'text' })
  @ForeignKey(() => FeedConsumer, { onDelete: 'CASCADE' })
  consumer!: string;

  @PrimaryColumn({ type: 'uuid' })
  forumId!: string;

  /** The era its numbers are of. */
  @Column({ type: 'text' })
  era!: string;

  /** Everything up to this number is done ... */
  @Column({ type: 'bigint' })
  at!: number;

  /** ... but of this number itself only the rows up to this id; null: all of them. */
  @Column({ type: 'uuid', nullable: true })
  atId!: string | null;

  /** The end of a page that is only partly done; null between pages. */
  @Column({ type: 'bigint', nullable: true })
  until!: number | null;

  /** Where in that page to go on, in the consumer's own words. */
  @Column({ type: 'text', nullable: true })
  resume!: string | null;
}
