import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RevealState } from '../../../contract/reveals.js';

/** A question who wrote an anonymous post. It never holds the answer: that is read from the seal, once for each of two people. */
@Entity('reveals')
@Index('reveals_open', ['postId'], { unique: true, where: `"state" = 'asked'` })
@Index('reveals_open_held', ['holdId'], { unique: true, where: `"state" = 'asked'` })
@Index('reveals_newest', ['askedAt', 'id'])
@Index('reveals_asker', ['askedBy'])
@Index('reveals_decider', ['decidedBy'])
@Index('reveals_pseudonym', ['pseudonymId'])
@Check('reveals_state', `"state" in ('asked', 'agreed', 'refused')`)
@Check('reveals_about', `("post_id" is null) <> ("hold_id" is null)`)
@Check('reveals_two_people', `"decided_by" is null or "decided_by" <> "asked_by"`)
@Check(
  'reveals_decided',
  `("state" = 'asked') = ("decided_by" is null) and ("decided_by" is null) = ("decided_at" is null)`,
)
@Check('reveals_seen', `"state" = 'agreed' or ("asker_saw_at" is null and "decider_saw_at" is null)`)
export class Reveal {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Post')
  postId!: string | null;

  /** A text that was never shown. No foreign key: refused texts are deleted after a time. */
  @Column({ type: 'uuid', nullable: true })
  holdId!: string | null;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  pseudonymId!: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Network')
  networkId!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** The law that forbids to tell the author; null: the author is told. */
  @Column({ type: 'text', nullable: true })
  law!: string | null;

  @Column({ type: 'text' })
  state!: RevealState;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  askedBy!: string;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** When the answer was shown: once to each. */
  @Column({ type: 'timestamptz', nullable: true })
  askerSawAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  deciderSawAt!: Date | null;
}
