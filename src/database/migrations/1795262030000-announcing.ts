import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far an announcement has come, so that whoever sends it can be ended at any moment. There was no way to make one before. */
export class Announcing1795262030000 implements MigrationInterface {
  name = 'Announcing1795262030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table announcements
      add column client_key uuid not null,
      add column language text not null,
      add column members int not null,
      add column told_to uuid,
      add column told int not null default 0,
      add column told_at timestamptz,
      add column mailed int not null default 0,
      add constraint announcements_client_key unique (author_id, client_key)`);
    await runner.query('drop index announcements_author');
    await runner.query('create index announcements_going_out on announcements (at) where mailed_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index announcements_going_out');
    await runner.query('create index announcements_author on announcements (author_id)');
    await runner.query(`alter table announcements drop constraint announcements_client_key, drop column client_key,
      drop column language, drop column members, drop column told_to, drop column told, drop column told_at,
      drop column mailed`);
  }
}
