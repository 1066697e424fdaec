import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules for comments and their moderation, in versions, and who accepted which when: decision 0052. */
export class PolicyVersions1795262200010 implements MigrationInterface {
  name = 'PolicyVersions1795262200010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table policy_versions (
      id uuid primary key,
      network_id uuid references networks (id),
      major int not null,
      minor int not null,
      source text not null,
      summary text not null,
      published_at timestamptz not null,
      published_by uuid not null references accounts (id),
      constraint policy_versions_numbers check (major > 0 and minor >= 0)
    )`);
    await runner.query(
      'create unique index policy_versions_of_network on policy_versions (network_id, major, minor) where network_id is not null',
    );
    await runner.query(
      'create unique index policy_versions_of_site on policy_versions (major, minor) where network_id is null',
    );
    await runner.query('create index policy_versions_publisher on policy_versions (published_by)');
    await runner.query(`create trigger policy_versions_append_only before update or delete on policy_versions
      for each row execute function refuse_chained_change()`);
    await runner.query(`create trigger policy_versions_no_truncate before truncate on policy_versions
      for each statement execute function refuse_chained_change()`);
    await runner.query(`select chain_log('policy_versions')`);
    await runner.query(`create table policy_acceptances (
      account_id uuid not null references accounts (id),
      version_id uuid not null references policy_versions (id),
      accepted_at timestamptz not null,
      primary key (account_id, version_id)
    )`);
    await runner.query('create index policy_acceptances_version on policy_acceptances (version_id)');
    await runner.query(`create table policy_tellings (
      version_id uuid primary key references policy_versions (id),
      after_account uuid
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table policy_tellings, policy_acceptances, policy_versions');
  }
}
