import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A moderator purges what a post said before: quotations of it have to follow, and so has each text that comes later. */
export class PurgedVersions1795262250000 implements MigrationInterface {
  name = 'PurgedVersions1795262250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table posts add purged_before int');
    await runner.query('drop trigger posts_quotes_due on posts');
    await runner.query(`create trigger posts_quotes_due after update of state, purged_before on posts for each row
      when (old.state is distinct from new.state or old.purged_before is distinct from new.purged_before)
      execute function note_quotes_due()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger posts_quotes_due on posts');
    await runner.query(`create trigger posts_quotes_due after update of state on posts for each row
      when (old.state is distinct from new.state) execute function note_quotes_due()`);
    await runner.query('alter table posts drop purged_before');
  }
}
