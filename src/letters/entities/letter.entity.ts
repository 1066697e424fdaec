import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LetterKind, LetterOutcome, LetterReason } from '../../../contract/letters.js';

/** What somebody wrote to those who run the site or to the guardians. Whether they were signed in is kept nowhere. */
@Entity('letters')
@Unique('letters_receipt', ['receiptHash'])
@Index('letters_open', ['kind', 'sentAt', 'id'], { where: '"answered_at" is null' })
@Index('letters_answered', ['kind', 'answeredAt', 'id'], { where: '"answered_at" is not null' })
@Check('letters_kind', `"kind" in ('illegal', 'copyright', 'complaint', 'concern')`)
@Check('letters_outcome', `"outcome" in ('acted', 'notActed', 'answered')`)
@Check('letters_is_answered', `("answered_at" is null) = ("outcome" is null)`)
export class Letter {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: LetterKind;

  /** SHA-256: its holder has the only copy. */
  @Column({ type: 'bytea' })
  receiptHash!: Buffer;

  @Column({ type: 'timestamptz' })
  sentAt!: Date;

  /** Where it stands, as it was typed. */
  @Column({ type: 'text', nullable: true })
  about!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: LetterReason | null;

  @Column({ type: 'text' })
  words!: string;

  /** Deleted some time after the answer, as the address is. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: LetterOutcome | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Index('letters_answerer')
  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
