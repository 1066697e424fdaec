import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was done that is counted over all nodes and restarts. The key tells nobody who did it. */
@Entity('limit_uses')
export class LimitUse {
  /** The limit's name and a digest of whom it counts. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'int' })
  points!: number;

  @Index('limit_uses_end')
  @Column({ type: 'timestamptz' })
  endsAt!: Date;
}
