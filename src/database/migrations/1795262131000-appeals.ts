import type { MigrationInterface, QueryRunner } from 'typeorm';

const acts = `'claimed', 'released', 'handed', 'raised', 'noted', 'decided'`;
const limitActs = (known: string) => `alter table case_events drop constraint case_events_act,
  add constraint case_events_act check (act in (${known}))`;

/** Decisions can be appealed against and, for a while, undone; a case knows the line of the log that decided it. */
export class Appeals1795262131000 implements MigrationInterface {
  name = 'Appeals1795262131000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_cases add entry_id uuid references moderation_log (id)');
    await runner.query('create index report_cases_entry on report_cases (entry_id)');
    await runner.query(limitActs(`${acts}, 'undone', 'appealed', 'settled'`));
    await runner.query(`create table withheld_titles (
      entry_id uuid primary key references moderation_log (id),
      title text not null
    )`);
    await runner.query(`create table appeals (
      id uuid primary key,
      source text not null,
      decision_id uuid not null,
      account_id uuid not null references accounts (id),
      decided_against uuid references accounts (id),
      rank smallint not null,
      network_id uuid references networks (id),
      forum_id uuid references forums (id),
      case_id uuid references report_cases (id),
      level text not null,
      state text not null,
      words text not null,
      made_at timestamptz not null,
      due_at timestamptz not null,
      decided_by uuid references accounts (id),
      decided_role text,
      decided_at timestamptz,
      outcome text,
      answer text,
      constraint appeals_once unique (decision_id),
      constraint appeals_source check (source in ('act', 'sanction', 'hold')),
      constraint appeals_level check (level in ('moderators', 'admins', 'site')),
      constraint appeals_state check (state in ('open', 'decided')),
      constraint appeals_outcome check (outcome in ('upheld', 'overturned')),
      constraint appeals_is_decided check ((state = 'decided') = (decided_at is not null and outcome is not null))
    )`);
    await runner.query(`create index appeals_due on appeals (due_at, id) where state = 'open'`);
    await runner.query('create index appeals_account on appeals (account_id, made_at)');
    await runner.query('create index appeals_network on appeals (network_id, decided_at)');
    await runner.query('create index appeals_forum on appeals (forum_id)');
    await runner.query('create index appeals_case on appeals (case_id)');
    await runner.query('create index appeals_against on appeals (decided_against)');
    await runner.query('create index appeals_decider on appeals (decided_by)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table appeals, withheld_titles');
    await runner.query('alter table case_events disable trigger case_events_append_only');
    await runner.query(`delete from case_events where act in ('undone', 'appealed', 'settled')`);
    await runner.query('alter table case_events enable trigger case_events_append_only');
    await runner.query(limitActs(acts));
    await runner.query('alter table report_cases drop entry_id');
  }
}
