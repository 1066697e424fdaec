import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A signed-in browser or program. The token itself is only with its holder. */
@Entity('sessions')
@Check('sessions_kind', `"kind" in ('browser', 'token')`)
export class Session {
  /** SHA-256 of the random token. */
  @PrimaryColumn({ type: 'bytea' })
  tokenHash!: Buffer;

  @Index('sessions_account')
  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  @Column({ type: 'text' })
  kind!: 'browser' | 'token';

  /** What its holder called a program's token. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  /** Browser and system as `Firefox/Windows`, for the person's own list; null where they are not known. */
  @Column({ type: 'text', nullable: true })
  client!: string | null;

  /** The remembered device this session came from. */
  @Index('sessions_device')
  @Column({ type: 'uuid', nullable: true })
  deviceId!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
