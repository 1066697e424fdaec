import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  Brand,
  JoinPolicy,
  Listing,
  NetworkStatus,
  NetworkVisibility,
  OrganisationKind,
  Subject,
  WorkArea,
} from '../../../contract/networks.js';
import type { PersonalDataMode } from '../../../contract/personal-data.js';
import type { AnonymityMode } from '../../../contract/pseudonyms.js';

/** A body of people who share a trade, with the public profile that each must have (N09). */
@Entity('networks')
@Unique('networks_slug_key', ['slug'])
@Index('networks_orphaned', ['orphanedAt'], { where: '"orphaned_at" is not null' })
@Index('networks_unattended', ['unattendedAt'], { where: '"unattended_at" is not null' })
@Index('networks_tended', ['id'], { where: '"orphaned_at" is null' })
@Index('networks_confirming', ['id'], { where: '"confirm_months" is not null' })
@Check('networks_confirm_months', `"confirm_months" between 1 and 36`)
@Check(
  'networks_brand',
  `"brand" in ('blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate') or "brand" ~ '^#[0-9a-f]{6}$'`,
)
@Check('networks_personal_data', `"personal_data" in ('off', 'warn', 'stop')`)
@Check('networks_anonymity', `"anonymity" in ('off', 'on', 'held')`)
@Check('networks_joining', `"joining" in ('open', 'request', 'invitation')`)
@Check('networks_visibility', `"visibility" in ('public', 'profile', 'unlisted')`)
@Check(
  'networks_subject',
  `"subject" in ('generalPractice', 'hospital', 'community', 'mentalHealth', 'socialCare', 'pharmacy', 'publicHealth',
    'management', 'digital', 'education', 'research', 'other')`,
)
@Check(
  'networks_area',
  `"area" in ('everywhere', 'eastOfEngland', 'london', 'midlands', 'northEast', 'northWest', 'southEast', 'southWest',
    'scotland', 'wales', 'northernIreland', 'elsewhere')`,
)
@Check('networks_status', `"status" in ('development', 'live', 'retired')`)
@Check('networks_organisation_kind', `"organisation_kind" in ('group', 'public', 'company', 'charity')`)
@Check('networks_listing', `"listing" in ('draft', 'waiting', 'listed', 'declined', 'removed')`)
// Parts of the register's own; with expressions and included columns, which no entity can say.
@Index('networks_register', { synchronize: false })
@Index('networks_register_newest', { synchronize: false })
@Index('networks_register_facets', { synchronize: false })
@Index('networks_tags', { synchronize: false })
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

  /** Whom its page names, and who gets what is written to the contact. Null: the admin of the longest standing. */
  @Index('networks_contact')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  contactId!: string | null;

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

  /** What people must show when they ask to join; empty: nothing. */
  @Column({ type: 'text', default: '' })
  evidence!: string;

  /** What happens to a text that could show who a patient is. */
  @Column({ type: 'text', default: 'warn' })
  personalData!: PersonalDataMode;

  /** Whether members may post without their name. */
  @Column({ type: 'text', default: 'off' })
  anonymity!: AnonymityMode;

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

  /** Since when it has no admin; null: it has one. */
  @Column({ type: 'timestamptz', nullable: true })
  orphanedAt!: Date | null;

  /** Since when it is known that its admins have all been away for a long time; null: one was here. */
  @Column({ type: 'timestamptz', nullable: true })
  unattendedAt!: Date | null;

  /** How old a member's last yes may be before they are asked whether they still belong; null: nobody is asked. */
  @Column({ type: 'int', nullable: true })
  confirmMonths!: number | null;

  /** Whether the membership of who never answers ends. */
  @Column({ type: 'boolean', default: false })
  endsUnconfirmed!: boolean;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  createdBy!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
