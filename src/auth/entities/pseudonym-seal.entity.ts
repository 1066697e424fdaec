import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/**
 * Who is behind a pseudonym, for whoever has the site's key. Without it no row tells of its person, nor which rows
 * are of one person.
 */
@Entity('pseudonym_seals')
@Unique('pseudonym_seals_lookup', ['lookup'])
@Unique('pseudonym_seals_slot', ['slot'])
export class PseudonymSeal {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => Account)
  pseudonymId!: string;

  /** Keyed code of thread and person: finds one's own pseudonym in a thread. */
  @Column({ type: 'bytea' })
  lookup!: Buffer;

  /** Keyed code of person and a number counted from 0: finds all pseudonyms of a person. */
  @Column({ type: 'bytea' })
  slot!: Buffer;

  /** The person's account, sealed for this pseudonym. */
  @Column({ type: 'bytea' })
  sealed!: Buffer;
}
