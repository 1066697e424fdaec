import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is decided about people, not posts: what binds them, for how long, and every step of it. */
export class Sanctions1795262140000 implements MigrationInterface {
  name = 'Sanctions1795262140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table accounts add column curbs jsonb not null default '{}'`);
    await runner.query('alter table accounts drop constraint accounts_status');
    await runner.query(`alter table accounts add constraint accounts_status
      check (status in ('active', 'unclaimed', 'suspended', 'closed', 'pseudonym'))`);
    await runner.query(`create table sanctions (
      id uuid primary key,
      number bigint generated always as identity,
      network_id uuid references networks (id),
      account_id uuid not null references accounts (id),
      is_sealed boolean not null,
      step text not null,
      rule text not null,
      words text not null,
      found text not null,
      case_id uuid references report_cases (id),
      post_id uuid references posts (id),
      until timestamptz,
      state text not null,
      at timestamptz not null,
      imposed_by uuid not null references accounts (id),
      agreed_by uuid references accounts (id),
      ended_at timestamptz,
      ended_by uuid references accounts (id),
      end_words text,
      was_role text,
      constraint sanctions_number unique (number),
      constraint sanctions_step check (step in ('note', 'warning', 'hold', 'pause', 'suspension', 'removal', 'closing')),
      constraint sanctions_state check (state in
        ('proposed', 'given', 'inForce', 'ended', 'lifted', 'undone', 'overturned', 'declined')),
      constraint sanctions_found check (found in ('report', 'own', 'automatic')),
      constraint sanctions_scope check (case step when 'closing' then network_id is null
        when 'removal' then network_id is not null else true end),
      constraint sanctions_never_alone check (step <> 'closing' or state in ('proposed', 'declined')
        or (agreed_by is not null and agreed_by <> imposed_by)),
      constraint sanctions_not_oneself check (imposed_by <> account_id),
      constraint sanctions_sealed check (not is_sealed or (post_id is null and case_id is null))
    )`);
    // Of each kind one binds a person in one place.
    await runner.query(`create unique index sanctions_in_force on sanctions (account_id, step, network_id) nulls not distinct
      where state in ('inForce', 'proposed')`);
    await runner.query('create index sanctions_network on sanctions (network_id, at desc)');
    await runner.query('create index sanctions_account on sanctions (account_id, at desc)');
    await runner.query(
      `create index sanctions_ending on sanctions (until) where state = 'inForce' and until is not null`,
    );
    await runner.query('create index sanctions_case on sanctions (case_id)');
    await runner.query('create index sanctions_post on sanctions (post_id)');
    await runner.query('create index sanctions_imposed_by on sanctions (imposed_by)');
    await runner.query('create index sanctions_agreed_by on sanctions (agreed_by)');
    await runner.query('create index sanctions_ended_by on sanctions (ended_by)');
    await runner.query(`create table sanction_events (
      id uuid primary key,
      sanction_id uuid not null references sanctions (id),
      network_id uuid references networks (id),
      at timestamptz not null,
      actor_id uuid references accounts (id),
      act text not null,
      words text,
      details jsonb not null,
      constraint sanction_events_act check (act in
        ('proposed', 'agreed', 'declined', 'imposed', 'lifted', 'ended', 'undone', 'overturned', 'closed'))
    )`);
    await runner.query('create index sanction_events_sanction on sanction_events (sanction_id, id)');
    await runner.query('create index sanction_events_network on sanction_events (network_id, at)');
    await runner.query('create index sanction_events_actor on sanction_events (actor_id)');
    await runner.query(`create function refuse_sanction_event_change() returns trigger language plpgsql as $$
      begin raise exception 'the log of sanctions is append-only'; end $$`);
    await runner.query(`create trigger sanction_events_append_only before update or delete on sanction_events
      for each row execute function refuse_sanction_event_change()`);
    await runner.query(`create trigger sanction_events_no_truncate before truncate on sanction_events
      for each statement execute function refuse_sanction_event_change()`);
    // Who is suspended already is so by a sanction, too.
    await runner.query(`insert into sanctions (id, network_id, account_id, is_sealed, step, rule, words, found, state, at, imposed_by)
      select gen_random_uuid(), m.network_id, m.account_id, false, 'suspension', 'other', coalesce(e.reason, ''), 'own', 'inForce',
        e.at, e.actor_id
      from memberships m cross join lateral (
        select reason, at, actor_id from membership_events e where e.network_id = m.network_id and e.account_id = m.account_id
          and e.act = 'suspend' order by e.at desc limit 1) e
      where m.state = 'suspended' and e.actor_id <> m.account_id`);
    await runner.query(`update accounts a set curbs = bound.curbs from (
        select account_id, jsonb_object_agg('write:' || network_id, 'always') as curbs from sanctions group by account_id) bound
      where a.id = bound.account_id`);
    // Keyed hashes only: whoever has the table learns no address from it.
    await runner.query(`create table barred_addresses (
      address_hash text primary key,
      sanction_id uuid not null references sanctions (id)
    )`);
    await runner.query('create index barred_addresses_sanction on barred_addresses (sanction_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table barred_addresses, sanction_events, sanctions');
    await runner.query('drop function refuse_sanction_event_change()');
    await runner.query(`update accounts set status = 'active' where status = 'suspended'`);
    await runner.query('alter table accounts drop constraint accounts_status');
    await runner.query(`alter table accounts add constraint accounts_status
      check (status in ('active', 'unclaimed', 'closed', 'pseudonym'))`);
    await runner.query('alter table accounts drop column curbs');
  }
}
