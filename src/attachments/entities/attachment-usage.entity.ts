import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How much each account keeps: one row, so that uploads at the same time can't pass the limit together. */
@Entity('attachment_usage')
export class AttachmentUsage {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'bigint' })
  bytes!: number;
}
