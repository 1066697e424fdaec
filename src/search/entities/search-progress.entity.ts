import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far the index has followed one forum. */
@Entity('search_progress')
export class SearchProgress {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Forum', { onDelete: 'CASCADE' })
  forumId!: string;

  /** Every change of the forum up to this number is in the index. */
  @Column({ type: 'bigint', default: 0 })
  seq!: number;

  /** The audience that all of its documents have. */
  @Column({ type: 'uuid', nullable: true })
  audience!: string | null;

  /** How many documents it has. */
  @Column({ type: 'int', default: 0 })
  documents!: number;
}
