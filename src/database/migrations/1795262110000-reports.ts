import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people report, the cases that reports about one thing make, and what becomes of them. */
export class Reports1795262110000 implements MigrationInterface {
  name = 'Reports1795262110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table report_cases (
      id uuid primary key,
      kind text not null,
      subject_id uuid not null,
      network_id uuid references networks (id),
      thread_id uuid references threads (id),
      post_id uuid references posts (id),
      about_id uuid references accounts (id),
      level text not null,
      state text not null,
      harm smallint not null,
      audience smallint not null,
      reports integer not null,
      opened_at timestamptz not null,
      last_at timestamptz not null,
      claimed_by uuid references accounts (id),
      claimed_until timestamptz,
      decided_by uuid references accounts (id),
      decided_at timestamptz,
      outcome text,
      rule text,
      words text,
      constraint report_cases_kind check (kind in ('post', 'thread', 'person', 'network')),
      constraint report_cases_level check (level in ('forum', 'network', 'site')),
      constraint report_cases_state check (state in ('open', 'decided', 'appealed')),
      constraint report_cases_outcome check (outcome in ('removed', 'locked', 'handled', 'kept', 'gone')),
      constraint report_cases_claim check ((claimed_by is null) = (claimed_until is null)),
      constraint report_cases_is_decided check (state = 'open' or (decided_at is not null and outcome is not null))
    )`);
    // One open case about one thing.
    await runner.query(
      `create unique index report_cases_open on report_cases (kind, subject_id) where state = 'open'`,
    );
    await runner.query(
      `create index report_cases_queue on report_cases (network_id, harm desc, audience desc, opened_at, id) where state = 'open'`,
    );
    await runner.query(
      `create index report_cases_site on report_cases (harm desc, audience desc, opened_at, id) where state = 'open' and level = 'site'`,
    );
    await runner.query('create index report_cases_decided on report_cases (network_id, decided_at)');
    await runner.query('create index report_cases_thread on report_cases (thread_id)');
    await runner.query('create index report_cases_post on report_cases (post_id)');
    await runner.query('create index report_cases_about on report_cases (about_id, network_id)');
    await runner.query('create index report_cases_claimer on report_cases (claimed_by)');
    await runner.query('create index report_cases_decider on report_cases (decided_by)');
    await runner.query(`create table reports (
      id uuid primary key,
      case_id uuid not null references report_cases (id),
      at timestamptz not null,
      reason text not null,
      details text not null,
      contact text,
      reporter_id uuid references accounts (id),
      receipt_hash bytea not null,
      constraint reports_receipt unique (receipt_hash)
    )`);
    // Whoever is signed in reports a thing once.
    await runner.query(
      'create unique index reports_once on reports (case_id, reporter_id) where reporter_id is not null',
    );
    await runner.query('create index reports_reporter on reports (reporter_id, at)');
    await runner.query('create index reports_case on reports (case_id, at)');
    await runner.query(`create table case_events (
      id uuid primary key,
      case_id uuid not null references report_cases (id),
      at timestamptz not null,
      actor_id uuid references accounts (id),
      act text not null,
      words text,
      details jsonb not null,
      constraint case_events_act check (act in ('claimed', 'released', 'handed', 'raised', 'noted', 'decided'))
    )`);
    await runner.query('create index case_events_case on case_events (case_id, id)');
    await runner.query('create index case_events_actor on case_events (actor_id)');
    await runner.query(`create function refuse_case_event_change() returns trigger language plpgsql as $$
      begin raise exception 'the log of a case is append-only'; end $$`);
    await runner.query(`create trigger case_events_append_only before update or delete on case_events
      for each row execute function refuse_case_event_change()`);
    await runner.query(`create trigger case_events_no_truncate before truncate on case_events
      for each statement execute function refuse_case_event_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_events, reports, report_cases');
    await runner.query('drop function refuse_case_event_change()');
  }
}
