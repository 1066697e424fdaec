import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons that moderators choose from (F-S16). */
export class ReadyReasons1795262360000 implements MigrationInterface {
  name = 'ReadyReasons1795262360000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table ready_reasons (
      id uuid primary key,
      network_id uuid not null references networks (id),
      rule text not null,
      words text not null
    )`);
    await runner.query('create index ready_reasons_network on ready_reasons (network_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ready_reasons');
  }
}
