import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What networks are sorted by, counted on a clock: members, and the last post in a forum that anyone may read. */
@Entity('network_figures')
export class NetworkFigures {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'integer' })
  members!: number;

  @Column({ type: 'timestamptz', nullable: true })
  activeAt!: Date | null;
}
