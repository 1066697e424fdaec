import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportReason } from '../../../contract/reports.js';
import { ReportCase } from './report-case.entity.js';

/** What one person said is wrong. Of the receipt only a hash is kept. */
@Entity('reports')
@Unique('reports_receipt', ['receiptHash'])
@Index('reports_once', ['caseId', 'reporterId'], { unique: true, where: '"reporter_id" is not null' })
@Index('reports_reporter', ['reporterId', 'at'])
@Index('reports_rule', ['caseId', 'wordRuleId'], { unique: true, where: '"word_rule_id" is not null' })
@Index('reports_case', ['caseId', 'at'])
export class Report {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => ReportCase)
  caseId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  reason!: ReportReason;

  @Column({ type: 'text' })
  details!: string;

  /** How to reach a visitor or whoever has a right to what was copied; deleted some time after the decision. */
  @Column({ type: 'text', nullable: true })
  contact!: string | null;

  /** Null: it came without an account. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  reporterId!: string | null;

  /** The rule for words that found it; null: a person sent it. */
  @Index('reports_word_rule')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('WordRule')
  wordRuleId!: string | null;

  @Column({ type: 'bytea' })
  receiptHash!: Buffer;
}
