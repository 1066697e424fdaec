import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who follows the feed. Forums that were there before a consumer began are followed from that moment on. */
@Entity('feed_consumers')
export class FeedConsumer {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;
}
