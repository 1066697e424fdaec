import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A moderator changes what a post says; what it said before is for moderators only. */
export class ModeratorEdits1795262200000 implements MigrationInterface {
  name = 'ModeratorEdits1795262200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table posts add moderated_version int');
    await runner.query('create index posts_moderated on posts (id) where moderated_version is not null');
    await runner.query('alter table post_revisions add is_moderated boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table post_revisions drop is_moderated');
    await runner.query('alter table posts drop moderated_version');
  }
}
