import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways into a network by link and by address, and what its members are told. */
export class Invitations1795262021000 implements MigrationInterface {
  name = 'Invitations1795262021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table invitations (
      id uuid primary key,
      network_id uuid not null references networks (id),
      token_hash bytea not null,
      address text,
      address_key text,
      name text,
      organisation text,
      role text not null,
      uses int not null,
      used int not null default 0,
      invited_by uuid not null references accounts (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      mail_id uuid,
      constraint invitations_token_key unique (token_hash),
      constraint invitations_role check (role in ('member', 'steering', 'moderator', 'admin')),
      constraint invitations_uses check (used between 0 and uses),
      constraint invitations_one_address check (address_key is null or uses = 1)
    )`);
    await runner.query('create index invitations_network on invitations (network_id, created_at)');
    await runner.query('create index invitations_inviter on invitations (invited_by)');
    await runner.query(`create unique index invitations_open_address on invitations (network_id, address_key)
      where address_key is not null and used = 0 and revoked_at is null`);
    await runner.query(`create table announcements (
      id uuid primary key,
      network_id uuid not null references networks (id),
      author_id uuid not null references accounts (id),
      title text not null,
      body text not null,
      at timestamptz not null,
      mailed_to uuid,
      mailed_at timestamptz
    )`);
    await runner.query('create index announcements_network on announcements (network_id, at)');
    await runner.query('create index announcements_author on announcements (author_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table announcements, invitations');
  }
}
