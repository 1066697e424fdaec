import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who reads confidential concerns, from when to when and by whose choice. Rows stay. */
@Entity('guardians')
@Index('guardians_now', ['accountId'], { unique: true, where: '"ended_at" is null' })
export class Guardian {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index('guardians_account')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Index('guardians_namer')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  namedBy!: string;

  @Column({ type: 'timestamptz' })
  namedAt!: Date;

  @Index('guardians_ender')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  endedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
