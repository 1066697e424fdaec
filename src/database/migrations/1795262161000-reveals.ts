import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Learning who wrote an anonymous post: asked by one site administrator, agreed to by another (N61). */
export class Reveals1795262161000 implements MigrationInterface {
  name = 'Reveals1795262161000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reveals (
      id uuid primary key,
      post_id uuid not null references posts (id),
      pseudonym_id uuid not null references accounts (id),
      network_id uuid not null references networks (id),
      reason text not null,
      law text,
      state text not null,
      asked_by uuid not null references accounts (id),
      asked_at timestamptz not null,
      decided_by uuid references accounts (id),
      decided_at timestamptz,
      asker_saw_at timestamptz,
      decider_saw_at timestamptz,
      constraint reveals_state check (state in ('asked', 'agreed', 'refused')),
      constraint reveals_two_people check (decided_by is null or decided_by <> asked_by),
      constraint reveals_decided check ((state = 'asked') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
      constraint reveals_seen check (state = 'agreed' or (asker_saw_at is null and decider_saw_at is null))
    )`);
    // One question at a time about one post.
    await runner.query(`create unique index reveals_open on reveals (post_id) where state = 'asked'`);
    await runner.query('create index reveals_newest on reveals (asked_at, id)');
    await runner.query('create index reveals_asker on reveals (asked_by)');
    await runner.query('create index reveals_decider on reveals (decided_by)');
    await runner.query('create index reveals_pseudonym on reveals (pseudonym_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reveals');
  }
}
