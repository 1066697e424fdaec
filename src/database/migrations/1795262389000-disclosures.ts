import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests by law for what is known of an account, approved by two (D41), ... */
export class Disclosures1795262389000 implements MigrationInterface {
  name = 'Disclosures1795262389000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table disclosures (
      id uuid primary key,
      account_id uuid not null references accounts (id),
      kind text not null,
      claimant text not null,
      reference text,
      basis text not null,
      things text[] not null,
      reason text not null,
      law text,
      state text not null,
      recorded_by uuid not null references accounts (id),
      recorded_at timestamptz not null,
      first_by uuid references accounts (id),
      first_at timestamptz,
      first_words text,
      second_by uuid references accounts (id),
      second_at timestamptz,
      second_words text,
      refused_by uuid references accounts (id),
      refused_at timestamptz,
      refused_words text,
      recorder_saw_at timestamptz,
      first_saw_at timestamptz,
      second_saw_at timestamptz,
      constraint disclosures_kind check (kind in ('rightsHolder', 'court', 'authority', 'otherLaw')),
      constraint disclosures_things check (things <@ array['name', 'email', 'times'] and cardinality(things) > 0),
      constraint disclosures_state check (state in ('asked', 'approvedOnce', 'approved', 'refused')),
      constraint disclosures_three_people check ((first_by is null or first_by <> recorded_by)
        and (second_by is null or (second_by <> recorded_by and second_by <> first_by))
        and (refused_by is null or (refused_by <> recorded_by and refused_by is distinct from first_by))),
      constraint disclosures_not_own check (account_id <> recorded_by and account_id is distinct from first_by
        and account_id is distinct from second_by and account_id is distinct from refused_by),
      constraint disclosures_decided check (num_nonnulls(first_by, first_at, first_words) in (0, 3)
        and num_nonnulls(second_by, second_at, second_words) in (0, 3)
        and num_nonnulls(refused_by, refused_at, refused_words) in (0, 3)
        and (state = 'refused') = (refused_by is not null)
        and (state = 'approved') = (second_by is not null)
        and (second_by is null or first_by is not null)
        and (state = 'refused' or (state = 'asked') = (first_by is null))),
      constraint disclosures_seen check (state = 'approved'
        or (recorder_saw_at is null and first_saw_at is null and second_saw_at is null))
    )`);
    await runner.query('create index disclosures_newest on disclosures (recorded_at, id)');
    await runner.query('create index disclosures_account on disclosures (account_id)');
    await runner.query('create index disclosures_recorder on disclosures (recorded_by)');
    await runner.query('create index disclosures_first on disclosures (first_by)');
    await runner.query('create index disclosures_second on disclosures (second_by)');
    await runner.query('create index disclosures_refuser on disclosures (refused_by)');
    await runner.query(`create table disclosure_events (
      id uuid primary key,
      disclosure_id uuid not null references disclosures (id),
      at timestamptz not null,
      actor_id uuid not null references accounts (id),
      act text not null,
      details jsonb not null,
      constraint disclosure_events_act check (act in ('asked', 'approved', 'refused', 'opened'))
    )`);
    await runner.query('create index disclosure_events_disclosure on disclosure_events (disclosure_id, id)');
    await runner.query('create index disclosure_events_actor on disclosure_events (actor_id)');
    await runner.query(`create trigger disclosure_events_append_only before update or delete on disclosure_events
      for each row execute function refuse_chained_change()`);
    await runner.query(`create trigger disclosure_events_no_truncate before truncate on disclosure_events
      for each statement execute function refuse_chained_change()`);
    await runner.query(`select chain_log('disclosure_events')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table disclosure_events, disclosures');
  }
}

const kinds = `'appealed', 'appealWaits', 'appealDecided', 'reportDecided', 'sanctioned', 'sanctionEnded', 'sanctionProposed',
  'held', 'holdReleased', 'holdRefused', 'holdWaits', 'revealed', 'revealAsked', 'quoteAsked', 'quoteAnswered', 'policyChanged',
  'letterWaits', 'caseWaits'`;
const limit = (known: string) =>
  `alter table fairness_notices drop constraint fairness_notices_kind,
    add constraint fairness_notices_kind check (kind in (${known}))`;

/** ... and who is told of them. */
export class DisclosureNews1795262389001 implements MigrationInterface {
  name = 'DisclosureNews1795262389001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(limit(`${kinds}, 'disclosureAsked', 'disclosed'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from fairness_notices where kind in ('disclosureAsked', 'disclosed')`);
    await runner.query(limit(kinds));
  }
}
