import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How often the rules of a network have changed: what was compiled is good for one version. */
@Entity('word_rule_sets')
export class WordRuleSet {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'int' })
  version!: number;
}
