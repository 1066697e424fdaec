import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Titles say when they are a moderator's, and rules for words look at one again when it is changed. */
export class TitlesByModerators1795262240000 implements MigrationInterface {
  name = 'TitlesByModerators1795262240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table threads add title_changed bigint not null default 0,
      add is_title_moderated boolean not null default false`);
    await runner.query(
      'create index threads_title_changed on threads (forum_id, title_changed) where title_changed > 0',
    );
    await runner.query('alter table withheld_titles add is_moderated boolean not null default false');
    // What was changed before is nobody's news.
    await runner.query(`insert into feed_consumers (name, started_at) values ('wordRules.titles', now())`);
    await runner.query(`insert into feed_cursors (consumer, forum_id, era, at)
      select 'wordRules.titles', h.forum_id, (select era::text from feed_era) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8), h.head from forum_heads h`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from feed_cursors where consumer = 'wordRules.titles'`);
    await runner.query(`delete from feed_consumers where name = 'wordRules.titles'`);
    await runner.query('alter table withheld_titles drop is_moderated');
    await runner.query('alter table threads drop title_changed, drop is_title_moderated');
  }
}
