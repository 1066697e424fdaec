import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import {
  type Brand,
  type JoinPolicy,
  type Listing,
  listings,
  type NetworkStatus,
  type NetworkVisibility,
  networkStatuses,
  type OrganisationKind,
  organisationKinds,
  type Subject,
  subjects,
  type WorkArea,
  workAreas,
} from '../../../contract/networks.js';

const oneOf = (column: string, values: readonly string[]) =>
  `"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`;

/** A body of people who share a trade, with the public profile that each must have (N09). */
@Entity('networks')
@Unique('networks_slug_key', ['slug'])
@Check('networks_brand', `"brand" in ('blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate')`)
@Check('networks_joining', `"joining" in ('open', 'request', 'invitation')`)
@Check('networks_visibility', `"visibility" in ('public', 'profile', 'unlisted')`)
@Check('networks_subject', oneOf('subject', subjects))
@Check('networks_area', oneOf('area', workAreas))
@Check('networks_status', oneOf('status', networkStatuses))
@Check('networks_organisation_kind', oneOf('organisation_kind', organisationKinds))
@Check('networks_listing', oneOf('listing', listings))
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

  @Column({ type: 'text', default: 'other' })
  subject!: Subject;

  @Column({ type: 'text', default: 'everywhere' })
  area!: WorkArea;

  @Column({ type: 'text', default: 'live' })
  status!: NetworkStatus;

  /** In small letters. */
  @Column({ type: 'text', array: true, default: '{}' })
  tags!: string[];

  @Column({ type: 'text', default: 'group' })
  organisationKind!: OrganisationKind;

  /** Of a network that is hosted elsewhere: it has no forums here (N10). */
  @Column({ type: 'text', nullable: true })
  externalUrl!: string | null;

  /** In the register only what was reviewed (N49). */
  @Column({ type: 'text', default: 'draft' })
  listing!: Listing;

  /** Which text was declared, and when (N49). */
  @Column({ type: 'integer', nullable: true })
  declaredVersion!: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  declaredAt!: Date | null;

  /** Closed down by who runs the site (N50): gone for all but those who run it. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  createdBy!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
