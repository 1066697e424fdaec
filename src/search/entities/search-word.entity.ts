import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A word that somebody wrote for an audience: what a misspelt one may have meant. What everyone may read is not written
 * down again for a network.
 */
@Entity('search_words')
@Index('search_words_public', { synchronize: false })
@Index('search_words_members', { synchronize: false })
export class SearchWord {
  /** A network, or all zeros for what anyone may read. */
  @PrimaryColumn({ type: 'uuid' })
  audience!: string;

  @PrimaryColumn({ type: 'text' })
  word!: string;

  @Index('search_words_stem')
  @Column({ type: 'text' })
  stem!: string;
}
