import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OfferKind } from '../../../contract/offers.js';
import { Network } from './network.entity.js';

/** Something that those who run a network offer a member, who must accept it before anything changes. */
@Entity('network_offers')
@Index('network_offers_open', ['networkId', 'accountId', 'kind'], {
  unique: true,
  where: '"outcome" is null',
})
@Index('network_offers_end', ['expiresAt'], { where: '"outcome" is null' })
@Check('network_offers_kind', `"kind" in ('contact', 'admin', 'handover')`)
@Check('network_offers_outcome', `"outcome" in ('taken', 'refused', 'withdrawn', 'over')`)
@Check('network_offers_ended', `("outcome" is null) = ("ended_at" is null)`)
export class NetworkOffer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Index('network_offers_account')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'text' })
  kind!: OfferKind;

  @Index('network_offers_offerer')
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  offeredBy!: string;

  @Column({ type: 'timestamptz' })
  offeredAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  /** Null while it waits for an answer. */
  @Column({ type: 'text', nullable: true })
  outcome!: 'taken' | 'refused' | 'withdrawn' | 'over' | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
