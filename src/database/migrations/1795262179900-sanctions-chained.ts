import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of sanctions is chained as the others are; an account is suspended, or a pseudonym, or neither. */
export class SanctionsChained1795262179900 implements MigrationInterface {
  name = 'SanctionsChained1795262179900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table accounts drop constraint accounts_status');
    await runner.query(`alter table accounts add constraint accounts_status
      check (status in ('active', 'unclaimed', 'suspended', 'closed', 'pseudonym'))`);
    await runner.query(`select chain_log('sanction_events')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger sanction_events_chained on sanction_events');
    await runner.query('drop trigger sanction_events_noted on sanction_events');
  }
}
