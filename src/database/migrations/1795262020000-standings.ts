import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may find a network and how people join it; standings besides membership, their log, and news of them. */
export class Standings1795262020000 implements MigrationInterface {
  name = 'Standings1795262020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks
      add joining text not null default 'open',
      add visibility text not null default 'public',
      add questions text[] not null default '{}',
      add constraint networks_joining check (joining in ('open', 'request', 'invitation')),
      add constraint networks_visibility check (visibility in ('public', 'profile', 'unlisted'))`);
    await runner.query(`alter table memberships
      add since timestamptz not null default now(),
      add answers jsonb,
      add is_listed boolean not null default true,
      drop constraint memberships_role,
      drop constraint memberships_state,
      add constraint memberships_role check (role in ('member', 'steering', 'moderator', 'admin')),
      add constraint memberships_state check (state in ('invited', 'requested', 'active', 'declined', 'left', 'removed', 'suspended')),
      add constraint memberships_answers check (answers is null or state in ('requested', 'active', 'suspended'))`);
    await runner.query('update memberships set since = coalesce(ended_at, joined_at)');
    await runner.query(`create index memberships_waiting on memberships (network_id, since)
      where state in ('requested', 'invited')`);
    await runner.query(`create table membership_events (
      id uuid primary key,
      network_id uuid not null references networks (id),
      account_id uuid not null references accounts (id),
      act text not null,
      state text not null,
      role text not null,
      actor_id uuid not null references accounts (id),
      reason text,
      at timestamptz not null
    )`);
    await runner.query('create index membership_events_network on membership_events (network_id, at)');
    await runner.query('create index membership_events_account on membership_events (account_id)');
    await runner.query('create index membership_events_actor on membership_events (actor_id)');
    await runner.query(`create table network_notices (
      id uuid primary key,
      account_id uuid not null references accounts (id) on delete cascade,
      network_id uuid not null references networks (id),
      kind text not null,
      subject_id uuid not null,
      happened_at timestamptz not null,
      read_at timestamptz,
      constraint network_notices_kind check (kind in ('requested', 'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced'))
    )`);
    await runner.query(
      'create index network_notices_newest on network_notices (account_id, happened_at, id)',
    );
    await runner.query(
      'create index network_notices_unread on network_notices (account_id) where read_at is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table network_notices, membership_events');
    await runner.query(`delete from memberships where state not in ('active', 'left', 'removed')`);
    await runner.query(`update memberships set role = 'member' where role = 'steering'`);
    await runner.query(`alter table memberships drop since, drop answers, drop is_listed,
      drop constraint memberships_role, drop constraint memberships_state,
      add constraint memberships_role check (role in ('member', 'moderator', 'admin')),
      add constraint memberships_state check (state in ('active', 'left', 'removed'))`);
    await runner.query('alter table networks drop joining, drop visibility, drop questions');
  }
}
