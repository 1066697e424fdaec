import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a network does about texts that could show who a patient is (N44). */
export class PersonalData1795262120000 implements MigrationInterface {
  name = 'PersonalData1795262120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks add column personal_data text not null default 'warn',
      add constraint networks_personal_data check (personal_data in ('off', 'warn', 'stop'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table networks drop column personal_data');
  }
}
