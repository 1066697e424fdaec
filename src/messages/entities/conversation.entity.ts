import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Addressee } from '../../../contract/messages.js';

/** A letter to those who run or moderate something, with what came back. */
@Entity('conversations')
@Index('conversations_starter', ['starterId', 'lastAt'])
@Check('conversations_to', `"to" in ('contact', 'moderators')`)
export class Conversation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index('conversations_network')
  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  /** Null: it went to those of the network. */
  @Index('conversations_forum')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Forum')
  forumId!: string | null;

  @Column({ type: 'text' })
  to!: Addressee;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  starterId!: string;

  @Column({ type: 'timestamptz' })
  lastAt!: Date;
}
