import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Digest } from '../../../contract/notifications.js';

/** What a person wants to be told at all. Without a row: everything. */
@Entity('notification_settings')
@Check('notification_settings_digest', `"digest" in ('never', 'daily', 'weekly')`)
@Check(
  'notification_settings_digest_due',
  `("digest" = 'never') = ("digest_due_at" is null) and ("digest" = 'never') = ("digest_since" is null)
    and ("digest" = 'never') = ("digest_key" is null)`,
)
export class NotificationSettings {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @Column({ type: 'boolean', default: true })
  mentions!: boolean;

  @Column({ type: 'boolean', default: true })
  replies!: boolean;

  @Column({ type: 'boolean', default: true })
  threads!: boolean;

  @Column({ type: 'boolean', default: true })
  forums!: boolean;

  /** Whether starting a thread or replying in it follows it. */
  @Column({ type: 'boolean', default: true })
  autoFollow!: boolean;

  /** How often a mail says how much is new. */
  @Column({ type: 'text', default: 'never' })
  digest!: Digest;

  @Index('notification_settings_due')
  @Column({ type: 'timestamptz', nullable: true })
  digestDueAt!: Date | null;

  /** What happened up to here was counted already. */
  @Column({ type: 'timestamptz', nullable: true })
  digestSince!: Date | null;

  /** Ends the mails by a link, without signing in. Another one each time that they are asked for. */
  @Index('notification_settings_key', { unique: true })
  @Column({ type: 'uuid', nullable: true })
  digestKey!: string | null;
}
