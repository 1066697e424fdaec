import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { wordRuleActs } from '../../../contract/word-rules.js';
import { WordRule } from './word-rule.entity.js';

/** One change of a rule, with all that it said then. The database refuses update, delete and truncate. */
@Entity('word_rule_events')
@Index('word_rule_events_rule', ['ruleId', 'at'])
@Index('word_rule_events_network', ['networkId', 'at'])
@Check('word_rule_events_act', `"act" in ('added', 'changed', 'removed')`)
export class WordRuleEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => WordRule)
  ruleId!: string;

  /** Null: the whole site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Index('word_rule_events_actor')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  actorId!: string;

  @Column({ type: 'text' })
  act!: (typeof wordRuleActs)[number];

  @Column({ type: 'jsonb' })
  details!: object;
}
