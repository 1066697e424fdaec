import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ForumAccess, ForumPosting } from '../../../contract/forums.js';
import type { NetworkRole } from '../../../contract/networks.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';

/** A place in a network where threads are: the unit of authorisation and of order. */
@Entity('forums')
@Unique('forums_network_slug_key', ['networkId', 'slug'])
@Check('forums_access', `"access" in ('public', 'members', 'invited', 'closed')`)
@Check('forums_language', `"language" ~ '^[a-z]{2}$'`)
@Check('forums_posting', `"posting" in ('registered', 'members', 'roles')`)
export class Forum {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text' })
  access!: ForumAccess;

  /** Of a forum in a network that was closed down or went elsewhere, whose `access` is `closed`: what it was before. */
  @Column({ type: 'text', nullable: true })
  reopensAs!: ForumAccess | null;

  @Column({ type: 'text', default: 'registered' })
  posting!: ForumPosting;

  @Column({ type: 'text', array: true, default: '{}' })
  postingRoles!: NetworkRole[];

  @Column({ type: 'boolean', default: false })
  repliesOpen!: boolean;

  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;

  /** Between two posts of one person; 0: as they like. */
  @Column({ type: 'int', default: 0 })
  slowSeconds!: number;

  /** Whether feed readers may have what anyone may read in it. */
  @Column({ type: 'boolean', default: true })
  hasFeed!: boolean;

  /** What it is written in, as ISO 639-1 calls it; null: it does not say. */
  @Column({ type: 'text', nullable: true })
  language!: WrittenLanguage | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When a room was opened to all members: what was written before is no news to them. Null: it was no room. */
  @Column({ type: 'timestamptz', nullable: true })
  membersSince!: Date | null;
}
