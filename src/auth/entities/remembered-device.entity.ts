import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** "Remember me" on one device: a split token whose secret half changes at every use (P12). */
@Entity('remembered_devices')
export class RememberedDevice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index('remembered_devices_account')
  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  /** Browser and system as `Firefox/Windows`, for the person's own list. */
  @Column({ type: 'text', nullable: true })
  client!: string | null;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  /** The half before the last change: accepted for a moment, for tabs that opened together. */
  @Column({ type: 'bytea', nullable: true })
  previousTokenHash!: Buffer | null;

  @Column({ type: 'timestamptz' })
  rotatedAt!: Date;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
