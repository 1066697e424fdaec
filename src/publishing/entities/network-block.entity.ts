import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TextAudience } from '../../../contract/network-home.js';

/** A text on a network's home that its admins wrote. Where it stands is said by `network_homes`. */
@Entity('network_blocks')
@Index('network_blocks_network', ['networkId'])
@Index('network_blocks_updated_by', ['updatedBy'])
@Check('network_blocks_audience', `"audience" in ('public', 'members')`)
export class NetworkBlock {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Markdown. */
  @Column({ type: 'text' })
  source!: string;

  /** What it makes, rendered when it was written. */
  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'text' })
  audience!: TextAudience;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  updatedBy!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  /** It can be taken back. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;
}
