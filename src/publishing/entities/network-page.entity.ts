import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PageAudience } from '../../../contract/network-pages.js';

/** A page that a network's admins write: for everyone, for members, or for some of them by name. */
@Entity('network_pages')
@Unique('network_pages_slug_key', ['networkId', 'slug'])
// Of an expression, made by a migration: TypeORM only has to leave it alone.
@Index('network_pages_search', { synchronize: false })
@Index('network_pages_updated_by', ['updatedBy'])
@Check('network_pages_audience', `"audience" in ('public', 'members', 'named')`)
export class NetworkPage {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Markdown. */
  @Column({ type: 'text' })
  source!: string;

  /** What it makes, rendered when it was written. */
  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'text' })
  audience!: PageAudience;

  @Column({ type: 'boolean' })
  isPublished!: boolean;

  /** In the order of the network's pages, from 1. */
  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  updatedBy!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;

  /** It can be taken back. */
  @Column({ type: 'timestamptz', nullable: true })
  deletedAt!: Date | null;
}
