import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posting without one's name: the network's choice, pseudonyms as authors, and who they are under seal (N27). */
export class Pseudonyms1795262160000 implements MigrationInterface {
  name = 'Pseudonyms1795262160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table networks add column anonymity text not null default 'off',
      add constraint networks_anonymity check (anonymity in ('off', 'on', 'held'))`);
    await runner.query('alter table site add column anonymity_code bytea');
    // Names of this form are for pseudonyms from now on.
    await runner.query(`update accounts set username = username || '-x', username_key = username_key || '-x'
      where username_key ~ '^anonymous-[0-9]+$'`);
    await runner.query(`alter table accounts drop constraint accounts_status,
      add constraint accounts_status check (status in ('active', 'unclaimed', 'closed', 'pseudonym')),
      add constraint accounts_pseudonym check ((status = 'pseudonym') = (username_key ~ '^anonymous-[0-9]+$')),
      add constraint accounts_pseudonym_is_nobody check (status <> 'pseudonym' or (email is null and password_hash is null
        and import_key is null and not is_site_admin))`);
    await runner.query(`create table pseudonym_seals (
      pseudonym_id uuid primary key references accounts (id),
      lookup bytea not null,
      slot bytea not null,
      sealed bytea not null,
      constraint pseudonym_seals_lookup unique (lookup),
      constraint pseudonym_seals_slot unique (slot)
    )`);
    // The key of an anonymous post is a keyed code: unique by itself, as it has no author beside it.
    await runner.query(`alter table posts add column is_anonymous boolean not null default false`);
    await runner.query(
      'create unique index posts_anonymous_client_key on posts (client_key) where is_anonymous',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table posts drop column is_anonymous');
    await runner.query('drop table pseudonym_seals');
    await runner.query(`alter table accounts drop constraint accounts_pseudonym_is_nobody, drop constraint accounts_pseudonym,
      drop constraint accounts_status, add constraint accounts_status check (status in ('active', 'unclaimed', 'closed'))`);
    await runner.query('alter table site drop column anonymity_code');
    await runner.query('alter table networks drop column anonymity');
  }
}
