import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type FairnessKind, fairnessKinds } from '../../../contract/fairness.js';

/** News of moderation for one person: a pointer to its subject, whose room says where it leads and what it says. */
@Entity('fairness_notices')
@Unique('fairness_notices_once', ['accountId', 'kind', 'subjectId'])
@Index('fairness_notices_newest', ['accountId', 'happenedAt', 'id'])
@Index('fairness_notices_unread', ['accountId'], { where: '"read_at" is null' })
@Index('fairness_notices_read', ['readAt'])
@Check('fairness_notices_kind', `"kind" in (${fairnessKinds.map((kind) => `'${kind}'`).join(', ')})`)
export class FairnessNotice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @Column({ type: 'text' })
  kind!: FairnessKind;

  /** What it is about: an appeal, a report, a measure, a post that waits ... */
  @Column({ type: 'uuid' })
  subjectId!: string;

  /** Null: the whole site. */
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Network')
  networkId!: string | null;

  @Column({ type: 'timestamptz' })
  happenedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}
