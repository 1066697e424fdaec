import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists and counts of threads leave out those that were merged into another. The index that they are read from knows that, so that a
 * count needs no thread: the home of a network with 2,600 threads read each of them.
 */
export class ThreadsByBump1795262386000 implements MigrationInterface {
  name = 'ThreadsByBump1795262386000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index threads_forum_listed on threads (forum_id, bumped) where merged_into is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index threads_forum_listed');
  }
}

/** By itself: each reply locks its thread and then writes it, and would wait for the build with what the drop waits for. */
export class NotByMergedThreads1795262386001 implements MigrationInterface {
  name = 'NotByMergedThreads1795262386001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index threads_forum_bumped');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index threads_forum_bumped on threads (forum_id, bumped)');
  }
}
