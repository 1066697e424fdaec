import type { MigrationInterface, QueryRunner } from 'typeorm';

const acts = `'claimed', 'released', 'handed', 'raised', 'noted', 'decided', 'undone', 'appealed', 'settled', 'hidden', 'reminded'`;
const limitActs = (known: string) => `alter table case_events drop constraint case_events_act,
  add constraint case_events_act check (act in (${known}))`;

/** Whoever decides about a case second has a line in its log. */
export class SecondDeciders1795262388000 implements MigrationInterface {
  name = 'SecondDeciders1795262388000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(limitActs(`${acts}, 'tried'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_events disable trigger case_events_append_only');
    await runner.query(`delete from case_events where act = 'tried'`);
    await runner.query('alter table case_events enable trigger case_events_append_only');
    await runner.query(limitActs(acts));
  }
}
