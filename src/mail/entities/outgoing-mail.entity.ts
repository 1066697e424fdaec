import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type MailState = 'waiting' | 'sent' | 'failed';

/** One mail on its way. When it is sent or given up, nothing stays of whom it was for or what it said. */
@Entity('outgoing_mail')
@Index('outgoing_mail_due', ['nextTryAt'], { where: "state = 'waiting'" })
@Check('outgoing_mail_state', `"state" in ('waiting', 'sent', 'failed')`)
@Check(
  'outgoing_mail_erased',
  `"state" = 'waiting' or ("account_id" is null and "address" is null and "data" is null)`,
)
export class OutgoingMail {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  template!: string;

  @Column({ type: 'text' })
  state!: MailState;

  /** Whom it is for: the address is asked for when it is sent. Null where `address` says it. */
  @Index('outgoing_mail_account')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text' })
  language!: string;

  /** What the template is filled with; it may hold the secret of a link, so it is never kept longer than needed. */
  @Column({ type: 'jsonb', nullable: true })
  data!: object | null;

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamptz', nullable: true })
  nextTryAt!: Date | null;

  /** After this it would be of no use and is given up. */
  @Column({ type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ type: 'timestamptz' })
  queuedAt!: Date;

  @Index('outgoing_mail_done')
  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
