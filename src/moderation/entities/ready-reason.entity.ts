import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportReason } from '../../../contract/reports.js';

/** A reason that a network's admins wrote for its moderators. Decisions keep their own words: it can be deleted. */
@Entity('ready_reasons')
@Index('ready_reasons_network', ['networkId', 'id'])
export class ReadyReason {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'text' })
  rule!: ReportReason;

  @Column({ type: 'text' })
  words!: string;
}
