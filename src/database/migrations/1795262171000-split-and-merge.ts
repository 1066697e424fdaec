import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts that left their thread for another of the same forum, and threads that another took in whole. */
export class SplitAndMerge1795262171000 implements MigrationInterface {
  name = 'SplitAndMerge1795262171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table threads add column merged_into uuid references threads (id)');
    await runner.query(
      'create index threads_merged_into on threads (merged_into) where merged_into is not null',
    );
    await runner.query(`create table left_posts (
      thread_id uuid not null references threads (id),
      number integer not null,
      post_id uuid not null references posts (id),
      primary key (thread_id, number)
    )`);
    await runner.query('create index left_posts_post on left_posts (post_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table left_posts');
    await runner.query('alter table threads drop column merged_into');
  }
}
