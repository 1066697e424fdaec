import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that a restore changes, so that numbers from before are never mistaken for numbers after. */
@Entity('feed_era')
@Check('feed_era_single', `"id" = 1`)
export class FeedEra {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'uuid' })
  era!: string;
}
