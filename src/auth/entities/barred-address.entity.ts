import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The address of an account that was closed as a sanction, as a keyed hash: nobody registers with it again (F-M24). */
@Entity('barred_addresses')
export class BarredAddress {
  @PrimaryColumn({ type: 'text' })
  addressHash!: string;

  @Index('barred_addresses_sanction')
  @Column({ type: 'uuid' })
  @ForeignKey('Sanction')
  sanctionId!: string;
}
