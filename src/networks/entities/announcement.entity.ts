import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Network } from './network.entity.js';

/** What those who run a network told all its members. */
@Entity('announcements')
@Index('announcements_network', ['networkId', 'at'])
export class Announcement {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Index('announcements_author')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Members up to this account have their mail; null: nobody yet. */
  @Column({ type: 'uuid', nullable: true })
  mailedTo!: string | null;

  /** When the last mail was queued; null: some are still to come. */
  @Column({ type: 'timestamptz', nullable: true })
  mailedAt!: Date | null;
}
