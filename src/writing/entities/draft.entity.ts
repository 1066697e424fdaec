import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DraftKind } from '../../../contract/writing.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';

/** Text that somebody has begun and not sent, one for each place. Only its writer ever sees it. */
@Entity('drafts')
// An index on an expression: made by its migration.
@Index('drafts_quotes', { synchronize: false })
@Check('drafts_kind', `"kind" in ('reply', 'edit', 'thread')`)
@Check('drafts_language', `"language" ~ '^([a-z]{2})?$'`)
export class Draft {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: DraftKind;

  /** The thread, the post or the forum. No foreign key: the text outlives its place. */
  @Index('drafts_place')
  @PrimaryColumn({ type: 'uuid' })
  placeId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  body!: string;

  /** Number of the post that is answered. */
  @Column({ type: 'integer', nullable: true })
  replyTo!: number | null;

  @Column({ type: 'integer', nullable: true })
  postVersion!: number | null;

  /** What its writer said that it is in. Empty: as the place; null: nothing was said. */
  @Column({ type: 'text', nullable: true })
  language!: WrittenLanguage | '' | null;

  @Column({ type: 'integer' })
  version!: number;

  @Index('drafts_saved')
  @Column({ type: 'timestamptz' })
  savedAt!: Date;
}
