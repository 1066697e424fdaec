import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ModerationEntry } from './moderation-entry.entity.js';

/** What a thread was called before a moderator changed its title: for whoever takes that back, and nobody else. */
@Entity('withheld_titles')
export class WithheldTitle {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => ModerationEntry)
  entryId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** It was a moderator's, too. */
  @Column({ type: 'boolean', default: false })
  isModerated!: boolean;
}
