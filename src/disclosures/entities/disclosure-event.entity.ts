import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DisclosureAct } from '../../../contract/disclosures.js';
import { Disclosure } from './disclosure.entity.js';

/** One line of the log of disclosures, in the site's chain. No words, no name, no address: it says that it was done. */
@Entity('disclosure_events')
@Index('disclosure_events_disclosure', ['disclosureId', 'id'])
@Index('disclosure_events_actor', ['actorId'])
@Check('disclosure_events_act', `"act" in ('asked', 'approved', 'refused', 'opened')`)
export class DisclosureEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Disclosure)
  disclosureId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  actorId!: string;

  @Column({ type: 'text' })
  act!: DisclosureAct;

  @Column({ type: 'jsonb' })
  details!: object;
}
