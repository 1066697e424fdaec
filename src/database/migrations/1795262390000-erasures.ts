import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was erased, so that it can be erased again after a backup is restored. Triggers note it, whichever act it was: an account
 * by a hash that the site's key makes, a post by its id. What was erased before is noted at once.
 */
export class Erasures1795262390000 implements MigrationInterface {
  name = 'Erasures1795262390000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger posts_erased on posts');
    await runner.query('drop trigger accounts_erased on accounts');
    await runner.query('drop trigger person_updates_erased on person_updates');
    await runner.query('drop function note_post_erased, note_account_erased, note_posts_erased');
    await runner.query('drop function erasure_mark(uuid)');
    await runner.query('drop table erasures');
  }
}

const statements = [
  `create table erasures (
    kind text not null,
    mark text not null,
    version int,
    with_posts boolean not null default false,
    at timestamptz not null default now(),
    constraint erasures_pkey primary key (kind, mark),
    constraint erasures_kind check (kind in ('account', 'post', 'versions')),
    constraint erasures_version check ((version is not null) = (kind = 'versions'))
  )`,
  `create function erasure_mark(id uuid) returns text language sql stable as $$
    select encode(sha256((select signing_key from site where site.id = 1) || convert_to('erased:' || id::text, 'UTF8')), 'hex')
  $$`,
  `create function note_post_erased() returns trigger language plpgsql as $$
    begin
      if new.state = 'deleted' and old.state <> 'deleted' then
        insert into erasures (kind, mark) values ('post', new.id::text) on conflict do nothing;
      end if;
      if new.purged_before is not null and new.purged_before is distinct from old.purged_before then
        insert into erasures (kind, mark, version) values ('versions', new.id::text, new.purged_before)
        on conflict (kind, mark) do update set version = excluded.version, at = excluded.at;
      end if;
      return null;
    end $$`,
  `create function note_account_erased() returns trigger language plpgsql as $$
    begin
      insert into erasures (kind, mark) values ('account', erasure_mark(new.id)) on conflict do nothing;
      return null;
    end $$`,
  `create function note_posts_erased() returns trigger language plpgsql as $$
    begin
      insert into erasures (kind, mark, with_posts)
      select 'account', erasure_mark(a.id), true from accounts a where a.id = new.account_id and a.status = 'closed'
      on conflict (kind, mark) do update set with_posts = true, at = excluded.at;
      return null;
    end $$`,
  `create trigger posts_erased after update of state, purged_before on posts for each row
    when (old.state is distinct from new.state or old.purged_before is distinct from new.purged_before)
    execute function note_post_erased()`,
  `create trigger accounts_erased after update of status on accounts for each row
    when (new.status = 'closed' and old.status <> 'closed') execute function note_account_erased()`,
  `create trigger person_updates_erased after insert or update on person_updates for each row
    when (new.erases_posts) execute function note_posts_erased()`,
  `insert into erasures (kind, mark) select 'account', erasure_mark(id) from accounts where status = 'closed'`,
  `insert into erasures (kind, mark) select 'post', id::text from posts where state = 'deleted'`,
  `insert into erasures (kind, mark, version) select 'versions', id::text, purged_before from posts where purged_before is not null`,
];
