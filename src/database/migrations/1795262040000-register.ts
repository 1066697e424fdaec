import type { MigrationInterface, QueryRunner } from 'typeorm';

const listed = `where visibility <> 'unlisted' and listing = 'listed' and closed_at is null`;

/** The register of networks: what it is narrowed and sorted by, who was reviewed, and what was decided. */
export class Register1795262040000 implements MigrationInterface {
  name = 'Register1795262040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks
      add subject text not null default 'other',
      add area text not null default 'everywhere',
      add status text not null default 'live',
      add tags text[] not null default '{}',
      add organisation_kind text not null default 'group',
      add external_url text,
      add listing text not null default 'draft',
      add declared_version integer,
      add declared_at timestamptz,
      add closed_at timestamptz,
      add constraint networks_subject check (subject in ('generalPractice', 'hospital', 'community', 'mentalHealth',
        'socialCare', 'pharmacy', 'publicHealth', 'management', 'digital', 'education', 'research', 'other')),
      add constraint networks_area check (area in ('everywhere', 'eastOfEngland', 'london', 'midlands', 'northEast',
        'northWest', 'southEast', 'southWest', 'scotland', 'wales', 'northernIreland', 'elsewhere')),
      add constraint networks_status check (status in ('development', 'live', 'retired')),
      add constraint networks_organisation_kind check (organisation_kind in ('group', 'public', 'company', 'charity')),
      add constraint networks_listing check (listing in ('draft', 'waiting', 'listed', 'declined', 'removed'))`);
    await runner.query('alter table network_notices drop constraint network_notices_kind');
    await runner.query(`alter table network_notices add constraint network_notices_kind check (kind in ('requested',
      'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced', 'listed', 'notListed',
      'delisted', 'closed', 'reopened'))`);
    await runner.query('alter table forums drop constraint forums_access');
    await runner.query(`alter table forums add reopens_as text,
      add constraint forums_access check (access in ('public', 'members', 'invited', 'closed'))`);
    // What is there already was in the list of networks until now.
    await runner.query(`update networks set listing = 'listed'`);
    await runner.query(
      `create index networks_register on networks (lower(name), id) include (name, subject, area, joining, status) ${listed}`,
    );
    await runner.query(`create index networks_register_newest on networks (created_at desc, id) ${listed}`);
    await runner.query(
      `create index networks_register_facets on networks (subject, area, joining, status) ${listed}`,
    );
    await runner.query('create index networks_tags on networks using gin (tags)');
    await runner.query(`create table network_figures (
      network_id uuid primary key references networks (id),
      members integer not null,
      active_at timestamptz
    )`);
    await runner.query(
      `create index memberships_network_active on memberships (network_id) where state = 'active'`,
    );
    await runner.query(`create table register_events (
      id uuid primary key,
      network_id uuid not null references networks (id),
      actor_id uuid not null references accounts (id),
      act text not null,
      code text,
      reason text,
      note text,
      at timestamptz not null,
      constraint register_events_act check (act in ('declare', 'approve', 'decline', 'remove', 'relist', 'close', 'reopen')),
      constraint register_events_code check (code in ('commercial', 'notBonaFide', 'conduct', 'inactive', 'duplicate', 'other'))
    )`);
    await runner.query('create index register_events_network on register_events (network_id, at)');
    await runner.query('create index register_events_actor on register_events (actor_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from network_notices where kind in ('listed', 'notListed', 'delisted', 'closed', 'reopened')`,
    );
    await runner.query('alter table network_notices drop constraint network_notices_kind');
    await runner.query(`alter table network_notices add constraint network_notices_kind check (kind in ('requested',
      'approved', 'declined', 'invited', 'removed', 'suspended', 'reinstated', 'role', 'announced'))`);
    await runner.query('alter table forums drop constraint forums_access, drop reopens_as');
    await runner.query(
      `alter table forums add constraint forums_access check (access in ('public', 'members', 'invited'))`,
    );
    await runner.query('drop table register_events, network_figures');
    await runner.query('drop index memberships_network_active');
    await runner.query(`alter table networks drop subject, drop area, drop status, drop tags, drop organisation_kind,
      drop external_url, drop listing, drop declared_version, drop declared_at, drop closed_at`);
  }
}
