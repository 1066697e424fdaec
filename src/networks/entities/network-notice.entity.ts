import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type NoticeKind, noticeKinds } from '../../../contract/members.js';
import { Network } from './network.entity.js';

/** News of a network for one person: what became of their standing, or for those who run it, who asks to join. */
@Entity('network_notices')
@Index('network_notices_newest', ['accountId', 'happenedAt', 'id'])
@Index('network_notices_unread', ['accountId'], { where: '"read_at" is null' })
@Check('network_notices_kind', `"kind" in (${noticeKinds.map((kind) => `'${kind}'`).join(', ')})`)
export class NetworkNotice {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  /** The change it tells of, or the announcement. */
  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'timestamptz' })
  happenedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}
