import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NetworkAct } from '../../../contract/network-log.js';
import { Network } from './network.entity.js';

/** One administrative act in a network that no other log keeps. The database refuses to change or delete a line. */
@Entity('network_events')
@Index('network_events_newest', ['networkId', 'at', 'id'])
export class NetworkEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Network)
  networkId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /** Null: what the site does by itself, on a clock, and what its reviewers decided: the register's log has who. */
  @Index('network_events_actor')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  actorId!: string | null;

  @Column({ type: 'text' })
  act!: NetworkAct;

  /** The forum it is about: only who may know of that may read the line. */
  @Index('network_events_forum')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Forum')
  forumId!: string | null;

  /** The person it is about. */
  @Index('network_events_account')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  accountId!: string | null;

  /** Anything else that it is about, by its id: an invitation, a page. */
  @Column({ type: 'uuid', nullable: true })
  thingId!: string | null;

  /** Choices and numbers, as `networkActs` has them: no text that somebody typed. */
  @Column({ type: 'jsonb' })
  details!: object;
}
