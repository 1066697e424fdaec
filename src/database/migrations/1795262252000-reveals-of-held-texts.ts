import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a text without a name that waits or was refused it can be asked who wrote it, too. The text may be deleted before the question is. */
export class RevealsOfHeldTexts1795262252000 implements MigrationInterface {
  name = 'RevealsOfHeldTexts1795262252000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table reveals alter post_id drop not null, add hold_id uuid');
    await runner.query(
      'alter table reveals add constraint reveals_about check ((post_id is null) <> (hold_id is null))',
    );
    await runner.query(`create unique index reveals_open_held on reveals (hold_id) where state = 'asked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from reveals where post_id is null');
    await runner.query('drop index reveals_open_held');
    await runner.query(
      'alter table reveals drop constraint reveals_about, drop hold_id, alter post_id set not null',
    );
  }
}
