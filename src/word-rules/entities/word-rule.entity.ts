import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportReason } from '../../../contract/reports.js';
import type { WordRuleAction, WordRuleKind } from '../../../contract/word-rules.js';

/** Words or an expression that texts of a network are gone through by. It is never deleted: what it found names it. */
@Entity('word_rules')
@Index('word_rules_network', ['networkId'], { where: `"removed_at" is null` })
@Check('word_rules_kind', `"kind" in ('words', 'expression')`)
@Check('word_rules_action', `"action" in ('flag', 'hold', 'refuse')`)
export class WordRule {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null: the whole site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Column({ type: 'text' })
  kind!: WordRuleKind;

  @Column({ type: 'text' })
  pattern!: string;

  @Column({ type: 'text' })
  action!: WordRuleAction;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  about!: ReportReason;

  @Column({ type: 'boolean' })
  isOn!: boolean;

  /** Steps of the compiled expression; of words 0. */
  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'timestamptz' })
  changedAt!: Date;

  @Index('word_rules_changer')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  changedBy!: string;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
