import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One version of the rules for comments and their moderation. The database refuses to change or delete it. */
@Entity('policy_versions')
@Index('policy_versions_of_network', ['networkId', 'major', 'minor'], {
  unique: true,
  where: '"network_id" is not null',
})
@Index('policy_versions_of_site', ['major', 'minor'], { unique: true, where: '"network_id" is null' })
@Check('policy_versions_numbers', '"major" > 0 and "minor" >= 0')
export class PolicyVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null: of the whole site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  /** Counts changes that people accept anew. */
  @Column({ type: 'int' })
  major!: number;

  @Column({ type: 'int' })
  minor!: number;

  /** Markdown as written. */
  @Column({ type: 'text' })
  source!: string;

  /** What is different, in a line. */
  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'timestamptz' })
  publishedAt!: Date;

  @Index('policy_versions_publisher')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  publishedBy!: string;
}
