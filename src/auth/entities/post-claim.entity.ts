import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** Whose posts an unclaimed account holds: what is there, and what a later import brings, becomes theirs. */
@Entity('post_claims')
export class PostClaim {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  unclaimedId!: string;

  @Index('post_claims_account')
  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  accountId!: string;

  @Column({ type: 'timestamptz' })
  claimedAt!: Date;
}
