import type { MigrationInterface, QueryRunner } from 'typeorm';

const acts = `'claimed', 'released', 'handed', 'raised', 'noted', 'decided', 'undone', 'appealed', 'settled'`;
const limitActs = (known: string) => `alter table case_events drop constraint case_events_act,
  add constraint case_events_act check (act in (${known}))`;

/** A moderator hides a post while its case is looked at: it is gone for everybody, and nothing is decided yet. */
export class HiddenPosts1795262311000 implements MigrationInterface {
  name = 'HiddenPosts1795262311000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table posts add is_under_review boolean not null default false');
    await runner.query(limitActs(`${acts}, 'hidden'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_events disable trigger case_events_append_only');
    await runner.query(`delete from case_events where act = 'hidden'`);
    await runner.query('alter table case_events enable trigger case_events_append_only');
    await runner.query(limitActs(acts));
    await runner.query('alter table posts drop is_under_review');
  }
}
