import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

export type LinkKind = 'confirm' | 'change' | 'reset';

/**
 * Somebody wants a mail with a link. Written by the request, answered by a job: what is known of the address is
 * only asked after the request was answered, so no answer and no delay can tell.
 */
@Entity('link_requests')
@Index('link_requests_waiting', ['requestedAt'], { where: 'handled_at is null' })
@Index('link_requests_address', ['addressMark', 'handledAt'])
@Check('link_requests_kind', `"kind" in ('confirm', 'change', 'reset')`)
@Check(
  'link_requests_erased',
  `"handled_at" is null or ("account_id" is null and "email" is null and "next_hash" is null)`,
)
export class LinkRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: LinkKind;

  /** Who asks; null for a forgotten password, which anyone may ask for. */
  @Index('link_requests_account')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string | null;

  /** As typed; null once it is handled. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Keyed hash of the address: counts what it was sent today, without naming it. */
  @Column({ type: 'bytea' })
  addressMark!: Buffer;

  /** The password under the new address: its salt is made of the address. */
  @Column({ type: 'text', nullable: true })
  nextHash!: string | null;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  handledAt!: Date | null;

  @Column({ type: 'boolean', default: false })
  wasMailed!: boolean;
}
