import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PolicyVersion } from './policy-version.entity.js';

/** A version that people are being told of: how far that is. The row goes when everybody was. */
@Entity('policy_tellings')
export class PolicyTelling {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => PolicyVersion)
  versionId!: string;

  /** The last account that was told. */
  @Column({ type: 'uuid', nullable: true })
  afterAccount!: string | null;
}
