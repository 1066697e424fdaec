import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say of the site. Nothing in a row says who it was, unless they gave an e-mail address. */
export class Feedback1795261007000 implements MigrationInterface {
  name = 'Feedback1795261007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table feedback (
        number integer generated always as identity primary key,
        received_on date not null,
        goal text,
        found text,
        message text not null,
        page text,
        organisation text,
        role text,
        email text,
        constraint feedback_found check (found in ('yes', 'partly', 'no'))
      )`,
    );
    await runner.query('create index feedback_received on feedback (received_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feedback');
  }
}
