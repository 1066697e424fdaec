import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of site-wide secrets, shared by all nodes. */
@Entity('site')
@Check('site_single', `"id" = 1`)
export class Site {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  /** 32 random bytes: signs form tokens. */
  @Column({ type: 'bytea' })
  signingKey!: Buffer;

  /** SHA-256 of the one-time set-up token; null once there is a site administrator. */
  @Column({ type: 'bytea', nullable: true })
  setupTokenHash!: Buffer | null;

  /** A code of the key that seals pseudonyms, which is not in the database; null: none was used. */
  @Column({ type: 'bytea', nullable: true })
  anonymityCode!: Buffer | null;

  /** Counts changes of names: a page that shows names and is kept is kept under this number too. */
  @Column({ type: 'bigint', default: 0 })
  namesChanged!: number;
}
