import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody of whom a moderator said that nothing needs to wait for being new. */
@Entity('trusted_writers')
export class TrustedWriter {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'trusted_writers_pkey' })
  @ForeignKey('Network')
  networkId!: string;

  @Index('trusted_writers_account')
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'trusted_writers_pkey' })
  @ForeignKey('Account')
  accountId!: string;

  @Index('trusted_writers_by')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  trustedBy!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
