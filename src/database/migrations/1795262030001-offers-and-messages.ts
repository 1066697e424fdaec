import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A network's named contact, what is offered to its members, and letters to those who run or moderate it. */
export class OffersAndMessages1795262030001 implements MigrationInterface {
  name = 'OffersAndMessages1795262030001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table networks add column contact_id uuid references accounts (id)');
    await runner.query('create index networks_contact on networks (contact_id)');
    await runner.query(`create table network_offers (
      id uuid primary key,
      network_id uuid not null references networks (id),
      account_id uuid not null references accounts (id),
      kind text not null,
      offered_by uuid not null references accounts (id),
      offered_at timestamptz not null,
      expires_at timestamptz not null,
      outcome text,
      ended_at timestamptz,
      constraint network_offers_kind check (kind in ('contact', 'admin', 'handover')),
      constraint network_offers_outcome check (outcome in ('taken', 'refused', 'withdrawn', 'over')),
      constraint network_offers_ended check ((outcome is null) = (ended_at is null))
    )`);
    await runner.query(
      'create unique index network_offers_open on network_offers (network_id, account_id, kind) where outcome is null',
    );
    await runner.query('create index network_offers_account on network_offers (account_id)');
    await runner.query('create index network_offers_offerer on network_offers (offered_by)');
    await runner.query(
      'create index network_offers_end on network_offers (expires_at) where outcome is null',
    );
    await runner.query(`create table conversations (
      id uuid primary key,
      network_id uuid not null references networks (id),
      forum_id uuid references forums (id),
      "to" text not null,
      starter_id uuid not null references accounts (id),
      last_at timestamptz not null,
      constraint conversations_to check ("to" in ('contact', 'moderators'))
    )`);
    await runner.query('create index conversations_network on conversations (network_id)');
    await runner.query('create index conversations_forum on conversations (forum_id)');
    await runner.query('create index conversations_starter on conversations (starter_id, last_at)');
    await runner.query(`create table conversation_people (
      conversation_id uuid not null references conversations (id),
      account_id uuid not null references accounts (id),
      primary key (conversation_id, account_id)
    )`);
    await runner.query('create index conversation_people_account on conversation_people (account_id)');
    await runner.query(`create table messages (
      id uuid primary key,
      conversation_id uuid not null references conversations (id),
      author_id uuid not null references accounts (id),
      client_key uuid not null,
      body text not null,
      at timestamptz not null,
      constraint messages_client_key unique (author_id, client_key)
    )`);
    await runner.query('create index messages_conversation on messages (conversation_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table messages, conversation_people, conversations, network_offers');
    await runner.query('alter table networks drop column contact_id');
  }
}
