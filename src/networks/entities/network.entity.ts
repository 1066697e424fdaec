import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Brand, JoinPolicy, NetworkVisibility } from '../../../contract/networks.js';

/** A body of people who share a trade, with the public profile that each must have (N09). */
@Entity('networks')
@Unique('networks_slug_key', ['slug'])
@Check('networks_brand', `"brand" in ('blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate')`)
@Check('networks_joining', `"joining" in ('open', 'request', 'invitation')`)
@Check('networks_visibility', `"visibility" in ('public', 'profile', 'unlisted')`)
export class Network {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  aims!: string;

  @Column({ type: 'text' })
  membershipPolicy!: string;

  @Column({ type: 'text' })
  contact!: string;

  @Column({ type: 'text' })
  brand!: Brand;

  @Column({ type: 'text', default: 'open' })
  joining!: JoinPolicy;

  /** Only a public network has public forums: what is listed nowhere is read by nobody outside. */
  @Column({ type: 'text', default: 'public' })
  visibility!: NetworkVisibility;

  /** What people are asked when they join, each a line. */
  @Column({ type: 'text', array: true, default: '{}' })
  questions!: string[];

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  createdBy!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
