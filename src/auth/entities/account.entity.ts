import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ShownTo } from '../../../contract/profiles.js';

export type AccountStatus = 'active' | 'unclaimed' | 'suspended' | 'closed' | 'pseudonym';

/** A person, or the pseudonym that one writes under in one thread. Only name, user name, e-mail and password are ever asked for (N19, N20). */
@Entity('accounts')
// Of expressions, made by a migration: TypeORM only has to leave it alone.
@Index('accounts_names_trgm', { synchronize: false })
@Unique('accounts_username_key', ['usernameKey'])
@Unique('accounts_import_key', ['importKey'])
@Index('accounts_email', ['emailKey'])
@Index('accounts_verified_email', ['emailKey'], { unique: true, where: 'email_verified_at is not null' })
@Check('accounts_status', `"status" in ('active', 'unclaimed', 'suspended', 'closed', 'pseudonym')`)
@Check('accounts_pseudonym', `("status" = 'pseudonym') = ("username_key" ~ '^anonymous-[0-9]+$')`)
@Check(
  'accounts_pseudonym_is_nobody',
  `"status" <> 'pseudonym' or ("email" is null and "password_hash" is null and "import_key" is null and not "is_site_admin")`,
)
@Check('accounts_interests_shown', `"interests_shown" in ('me', 'networks', 'members', 'public')`)
@Check('accounts_about_shown', `"about_shown" in ('me', 'networks', 'members', 'public')`)
@Check('accounts_job_title_shown', `"job_title_shown" in ('me', 'networks', 'members', 'public')`)
@Check('accounts_organisation_shown', `"organisation_shown" in ('me', 'networks', 'members', 'public')`)
@Check('accounts_named', `"status" = 'closed' or ("username" is not null and "name" is not null)`)
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null once the account is closed, like everything that tells of the person. */
  @Column({ type: 'text', nullable: true })
  username!: string | null;

  /** Lower-cased user name: what is unique. A closed account keeps only a keyed hash here, so that nobody gets the name. */
  @Column({ type: 'text' })
  usernameKey!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** What the person is interested in: comes first on their page (N21). */
  @Column({ type: 'text', array: true, nullable: true })
  interests!: string[] | null;

  /** A few sentences about oneself. */
  @Column({ type: 'text', nullable: true })
  about!: string | null;

  @Column({ type: 'text', nullable: true })
  jobTitle!: string | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  /** Who sees each of them (P18). */
  @Column({ type: 'text', default: 'me' })
  interestsShown!: ShownTo;

  @Column({ type: 'text', default: 'me' })
  aboutShown!: ShownTo;

  @Column({ type: 'text', default: 'me' })
  jobTitleShown!: ShownTo;

  @Column({ type: 'text', default: 'me' })
  organisationShown!: ShownTo;

  /** Display choices, in the form of the preferences cookie; null: none made. */
  @Column({ type: 'text', nullable: true })
  preferences!: string | null;

  /** As written by the person; null for unclaimed accounts. Shown to nobody else. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Normalised address. Unique among confirmed ones only: see docs/decisions/0005-registration-without-mail.md. */
  @Column({ type: 'text', nullable: true })
  emailKey!: string | null;

  /** When its owner proved that the address is theirs. Until then it gives no right and no claim. */
  @Column({ type: 'timestamptz', nullable: true })
  emailVerifiedAt!: Date | null;

  /** argon2id in PHC form; null: cannot sign in. */
  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  /** Keyed hashes of the last network addresses with a right sign-in: guesses from elsewhere don't count against them. */
  @Column({ type: 'text', array: true, default: '{}' })
  knownAddresses!: string[];

  /** `suspended`: by the site. They sign in to read what concerns them; nothing else finds an active account. */
  @Column({ type: 'text' })
  status!: AccountStatus;

  /**
   * What sanctions bind now, by what and where: `write:site`, `hold:NETWORK`; each with its end, or `always`. It stands on
   * the row that every write locks, so a sanction that commits first wins. Written by the sanctions alone.
   */
  @Column({ type: 'jsonb', default: {} })
  curbs!: Record<string, string>;

  @Column({ type: 'boolean', default: false })
  isSiteAdmin!: boolean;

  /** Began a text beside what to mind when posting (N55): it stands open no more. */
  @Column({ type: 'boolean', default: false })
  isReminded!: boolean;

  /** SHA-256 of an imported author's address, hex: lets its owner claim the posts later. */
  @Column({ type: 'text', nullable: true })
  importKey!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
