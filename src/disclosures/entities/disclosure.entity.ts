import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClaimantKind, DisclosureState, DisclosureThing } from '../../../contract/disclosures.js';

/** A request by law for what is known of an account: recorded by one, approved by two others. It never holds the answer. */
@Entity('disclosures')
@Index('disclosures_newest', ['recordedAt', 'id'])
@Index('disclosures_account', ['accountId'])
@Index('disclosures_recorder', ['recordedBy'])
@Index('disclosures_first', ['firstBy'])
@Index('disclosures_second', ['secondBy'])
@Index('disclosures_refuser', ['refusedBy'])
@Check('disclosures_kind', `"kind" in ('rightsHolder', 'court', 'authority', 'otherLaw')`)
@Check('disclosures_things', `"things" <@ array['name', 'email', 'times'] and cardinality("things") > 0`)
@Check('disclosures_state', `"state" in ('asked', 'approvedOnce', 'approved', 'refused')`)
@Check(
  'disclosures_three_people',
  `("first_by" is null or "first_by" <> "recorded_by")
    and ("second_by" is null or ("second_by" <> "recorded_by" and "second_by" <> "first_by"))
    and ("refused_by" is null or ("refused_by" <> "recorded_by" and "refused_by" is distinct from "first_by"))`,
)
@Check(
  'disclosures_not_own',
  `"account_id" <> "recorded_by" and "account_id" is distinct from "first_by"
    and "account_id" is distinct from "second_by" and "account_id" is distinct from "refused_by"`,
)
@Check(
  'disclosures_decided',
  `num_nonnulls("first_by", "first_at", "first_words") in (0, 3)
    and num_nonnulls("second_by", "second_at", "second_words") in (0, 3)
    and num_nonnulls("refused_by", "refused_at", "refused_words") in (0, 3)
    and ("state" = 'refused') = ("refused_by" is not null)
    and ("state" = 'approved') = ("second_by" is not null)
    and ("second_by" is null or "first_by" is not null)
    and ("state" = 'refused' or ("state" = 'asked') = ("first_by" is null))`,
)
@Check(
  'disclosures_seen',
  `"state" = 'approved' or ("recorder_saw_at" is null and "first_saw_at" is null and "second_saw_at" is null)`,
)
export class Disclosure {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Who is asked about. */
  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  accountId!: string;

  @Column({ type: 'text' })
  kind!: ClaimantKind;

  /** Who asks: a name, or a body. */
  @Column({ type: 'text' })
  claimant!: string;

  /** How they call it. */
  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text', array: true })
  things!: DisclosureThing[];

  @Column({ type: 'text' })
  reason!: string;

  /** The law that forbids to tell the person; null: they are told. */
  @Column({ type: 'text', nullable: true })
  law!: string | null;

  @Column({ type: 'text' })
  state!: DisclosureState;

  @Column({ type: 'uuid' })
  @ForeignKey('Account')
  recordedBy!: string;

  @Column({ type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  firstBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  firstAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  firstWords!: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  secondBy!: string | null;

  /** From here on the answer can be opened, for some days. */
  @Column({ type: 'timestamptz', nullable: true })
  secondAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  secondWords!: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Account')
  refusedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  refusedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  refusedWords!: string | null;

  /** When the answer was shown: once to each. */
  @Column({ type: 'timestamptz', nullable: true })
  recorderSawAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  firstSawAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  secondSawAt!: Date | null;
}
