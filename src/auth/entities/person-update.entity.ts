import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/**
 * A person whose name changed or who left, while the threads they wrote in still have to be told
 * (docs/decisions/0011-former-members.md). One thread after the other; the row goes with the last one.
 */
@Entity('person_updates')
export class PersonUpdate {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  /** The text of their posts goes as well. */
  @Column({ type: 'boolean', default: false })
  erasesPosts!: boolean;

  /** Threads up to this id are done. */
  @Column({ type: 'uuid', nullable: true })
  afterThread!: string | null;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  /** A node is at it until then. */
  @Column({ type: 'timestamptz', nullable: true })
  leasedUntil!: Date | null;
}
