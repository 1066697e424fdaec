import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The order of what a network's home shows, once its admins chose one. */
@Entity('network_homes')
export class NetworkHome {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  /** Names of core blocks and ids of others. */
  @Column({ type: 'text', array: true })
  blocks!: string[];
}
