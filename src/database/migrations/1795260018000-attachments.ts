import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Uploaded files. Which post shows a file is read from the post's text by an index, so it is right after every
 * edit, removal and restoring without anyone's keeping it so, and costs posts without files one look.
 */
export class Attachments1795260018000 implements MigrationInterface {
  name = 'Attachments1795260018000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index posts_attachments');
    await runner.query('drop function attachments_in(text)');
    await runner.query('drop table attachment_usage, attachments');
  }
}

const statements = [
  `create table attachments (
    id uuid primary key,
    owner_id uuid not null references accounts (id),
    state text not null,
    kind text not null,
    media_type text not null,
    bytes integer not null,
    width integer,
    height integer,
    name text,
    alt text,
    is_decorative boolean not null default false,
    created_at timestamptz not null,
    constraint attachments_state check (state in ('storing', 'ready')),
    constraint attachments_kind check (kind in ('image', 'file'))
  )`,
  'create index attachments_owner on attachments (owner_id, id)',
  `create index attachments_storing on attachments (created_at) where state = 'storing'`,
  `create table attachment_usage (
    account_id uuid primary key references accounts (id),
    bytes bigint not null
  )`,
  `create function attachments_in(source text) returns uuid[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct found[1]::uuid), '{}'::uuid[])
    from regexp_matches(source, '/a/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') found
  $$`,
  `create index posts_attachments on posts using gin (attachments_in(source)) where position('/a/' in source) > 0`,
];
