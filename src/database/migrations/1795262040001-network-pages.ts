import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of a network's own. */
export class NetworkPages1795262040001 implements MigrationInterface {
  name = 'NetworkPages1795262040001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table network_pages (
      id uuid primary key,
      network_id uuid not null references networks (id),
      slug text not null,
      title text not null,
      source text not null,
      html text not null,
      audience text not null,
      is_published boolean not null,
      place integer not null,
      updated_by uuid not null references accounts (id),
      updated_at timestamptz not null,
      deleted_at timestamptz,
      constraint network_pages_slug_key unique (network_id, slug),
      constraint network_pages_audience check (audience in ('public', 'members'))
    )`);
    await runner.query('create index network_pages_updated_by on network_pages (updated_by)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table network_pages');
  }
}
