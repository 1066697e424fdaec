import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseEventAct } from '../../../contract/cases.js';
import { ReportCase } from './report-case.entity.js';

/** One line of what was done with a case. The database refuses update, delete and truncate. */
@Entity('case_events')
@Index('case_events_case', ['caseId', 'id'])
@Check(
  'case_events_act',
  `"act" in ('claimed', 'released', 'handed', 'raised', 'noted', 'decided', 'undone', 'appealed', 'settled', 'hidden', 'reminded', 'tried')`,
)
export class CaseEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => ReportCase)
  caseId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Null: the site itself, on a clock. */
  @Index('case_events_actor')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  actorId!: string | null;

  @Column({ type: 'text' })
  act!: CaseEventAct;

  /** A note, or the reason given. */
  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Column({ type: 'jsonb' })
  details!: object;
}
