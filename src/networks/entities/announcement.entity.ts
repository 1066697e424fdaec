import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Network } from './network.entity.js';

/** What those who run a network told all its members. */
@Entity('announcements')
@Index('announcements_network', ['networkId', 'at'])
@Index('announcements_going_out', ['at'], { where: '"mailed_at" is null' })
@Unique('announcements_client_key', ['authorId', 'clientKey'])
export class Announcement {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  authorId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** By the writer: the same twice is one announcement. */
  @Column({ type: 'uuid' })
  clientKey!: string;

  /** What it was written in: for members who chose no language. */
  @Column({ type: 'text' })
  language!: string;

  /** Of the network, when it was written. */
  @Column({ type: 'int' })
  members!: number;

  /** Members up to this account have their notification; null: nobody yet. */
  @Column({ type: 'uuid', nullable: true })
  toldTo!: string | null;

  @Column({ type: 'int', default: 0 })
  told!: number;

  /** When the last was told; null: some are still to be. */
  @Column({ type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  /** Members up to this account have their mail; null: nobody yet. */
  @Column({ type: 'uuid', nullable: true })
  mailedTo!: string | null;

  @Column({ type: 'int', default: 0 })
  mailed!: number;

  /** When the last mail was queued; null: some are still to come. */
  @Column({ type: 'timestamptz', nullable: true })
  mailedAt!: Date | null;
}
