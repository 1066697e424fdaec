import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person wants to be told at all. Without a row: everything. */
@Entity('notification_settings')
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
}
