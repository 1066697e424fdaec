import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { attachmentKinds } from '../../../contract/attachments.js';

/**
 * A file that somebody uploaded. Who may read it is written nowhere: whoever may read a visible post by its owner
 * that shows it. So it follows its post through edits, moves, removal and restoring.
 */
@Entity('attachments')
@Index('attachments_owner', ['ownerId', 'id'])
@Index('attachments_evidence', ['createdAt'], { where: '"is_evidence"' })
@Index('attachments_storing', ['createdAt'], { where: `"state" = 'storing'` })
@Check('attachments_state', `"state" in ('storing', 'ready')`)
@Check('attachments_kind', `"kind" in ('image', 'file')`)
export class Attachment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  ownerId!: string;

  /** `storing` until the bytes are kept: what a crash leaves so is swept. */
  @Column({ type: 'text' })
  state!: 'storing' | 'ready';

  @Column({ type: 'text' })
  kind!: (typeof attachmentKinds)[number];

  @Column({ type: 'text' })
  mediaType!: string;

  /** As kept, preview included. */
  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'int', nullable: true })
  width!: number | null;

  @Column({ type: 'int', nullable: true })
  height!: number | null;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  alt!: string | null;

  @Column({ type: 'boolean', default: false })
  isDecorative!: boolean;

  /** Shown to those who decide on a request to join, never in a post. */
  @Column({ type: 'boolean', default: false })
  isEvidence!: boolean;

  /** Which words the owner declared as it was added; null: before that was asked. */
  @Column({ type: 'int', nullable: true })
  declaredVersion!: number | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
