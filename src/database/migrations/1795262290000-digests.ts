import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail each day or week that says how much is new, for whoever wishes so. */
export class Digests1795262290000 implements MigrationInterface {
  name = 'Digests1795262290000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification_settings
      add digest text not null default 'never',
      add digest_due_at timestamptz,
      add digest_since timestamptz,
      add digest_key uuid,
      add constraint notification_settings_digest check (digest in ('never', 'daily', 'weekly')),
      add constraint notification_settings_digest_due check ((digest = 'never') = (digest_due_at is null)
        and (digest = 'never') = (digest_since is null) and (digest = 'never') = (digest_key is null))`);
    await runner.query('create index notification_settings_due on notification_settings (digest_due_at)');
    await runner.query('create unique index notification_settings_key on notification_settings (digest_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table notification_settings
      drop digest, drop digest_due_at, drop digest_since, drop digest_key`);
  }
}
