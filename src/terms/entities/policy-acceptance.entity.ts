import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PolicyVersion } from './policy-version.entity.js';

/** That somebody accepted a version, and when. */
@Entity('policy_acceptances')
export class PolicyAcceptance {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Index('policy_acceptances_version')
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => PolicyVersion)
  versionId!: string;

  @Column({ type: 'timestamptz' })
  acceptedAt!: Date;
}
