import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** What a link proves; one made for one thing is good for no other. */
export type LinkPurpose = 'confirm_address' | 'change_address' | 'keep_address' | 'reset_password';

/** A link that was mailed: good once, for one purpose, for a time. The row goes when it is used. */
@Entity('account_links')
@Check(
  'account_links_purpose',
  `"purpose" in ('confirm_address', 'change_address', 'keep_address', 'reset_password')`,
)
export class AccountLink {
  /** SHA-256 of the secret in the link. */
  @PrimaryColumn({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  purpose!: LinkPurpose;

  @Index('account_links_account')
  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  /** The address it was mailed to, and is about. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  emailKey!: string;

  @Column({ type: 'text', nullable: true })
  nextHash!: string | null;

  /** SHA-256 of the account's address and password hash when it was made: with either different, it is over. */
  @Column({ type: 'bytea' })
  standing!: Buffer;

  @Index('account_links_expiry')
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
