import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A network's home: texts of its own among the core blocks, their order, and members who chose to be named there. */
export class NetworkHome1795262080000 implements MigrationInterface {
  name = 'NetworkHome1795262080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table network_blocks (
      id uuid primary key,
      network_id uuid not null references networks (id),
      title text not null,
      source text not null,
      html text not null,
      audience text not null,
      updated_by uuid not null references accounts (id),
      updated_at timestamptz not null,
      deleted_at timestamptz,
      constraint network_blocks_audience check (audience in ('public', 'members'))
    )`);
    await runner.query('create index network_blocks_network on network_blocks (network_id)');
    await runner.query('create index network_blocks_updated_by on network_blocks (updated_by)');
    await runner.query(`create table network_homes (
      network_id uuid primary key references networks (id),
      blocks text[] not null
    )`);
    await runner.query('alter table memberships add column is_named boolean not null default false');
    await runner.query('create index memberships_named on memberships (network_id) where is_named');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index memberships_named');
    await runner.query('alter table memberships drop column is_named');
    await runner.query('drop table network_homes');
    await runner.query('drop table network_blocks');
  }
}
