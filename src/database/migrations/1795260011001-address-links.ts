import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proof of addresses: who asked for a link, the links, and whose imported posts were claimed. */
export class AddressLinks1795260011001 implements MigrationInterface {
  name = 'AddressLinks1795260011001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table post_claims, account_links, link_requests');
  }
}

const up = [
  `create table link_requests (
    id uuid primary key,
    kind text not null,
    account_id uuid references accounts (id) on delete cascade,
    email text,
    address_mark bytea not null,
    next_hash text,
    language text not null,
    requested_at timestamptz not null,
    handled_at timestamptz,
    was_mailed boolean not null default false,
    constraint link_requests_kind check (kind in ('confirm', 'change', 'reset')),
    constraint link_requests_erased check (handled_at is null or (account_id is null and email is null and next_hash is null))
  )`,
  'create index link_requests_waiting on link_requests (requested_at) where handled_at is null',
  'create index link_requests_address on link_requests (address_mark, handled_at)',
  'create index link_requests_account on link_requests (account_id)',
  `create table account_links (
    token_hash bytea primary key,
    purpose text not null,
    account_id uuid not null references accounts (id) on delete cascade,
    email text not null,
    email_key text not null,
    next_hash text,
    standing bytea not null,
    expires_at timestamptz not null,
    constraint account_links_purpose check (purpose in ('confirm_address', 'change_address', 'keep_address', 'reset_password'))
  )`,
  'create index account_links_account on account_links (account_id)',
  'create index account_links_expiry on account_links (expires_at)',
  `create table post_claims (
    unclaimed_id uuid primary key references accounts (id) on delete cascade,
    account_id uuid not null references accounts (id) on delete cascade,
    claimed_at timestamptz not null
  )`,
  'create index post_claims_account on post_claims (account_id)',
];
