import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Network } from './network.entity.js';

/**
 * What somebody shows who asks to join a network: a file of theirs, for those who decide, while the request waits. Its
 * description is kept with the answers; the file is deleted after the decision.
 */
@Entity('membership_evidence')
@Unique('membership_evidence_attachment_key', ['attachmentId'])
export class MembershipEvidence {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Index('membership_evidence_account')
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Attachment', { onDelete: 'CASCADE' })
  attachmentId!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'timestamptz' })
  addedAt!: Date;
}
