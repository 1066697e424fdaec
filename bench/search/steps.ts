import { type Database, query } from '../../src/database/index.js';

/** One part of making the site. It is done whole or not at all, so an interrupted run goes on where it stopped. */
export interface Step {
  name: string;
  run: (ask: (text: string, values?: unknown[]) => Promise<unknown>) => Promise<void>;
}

/**
 * Runs the steps that a folder does not have yet, each in a transaction of its own, without the limit of a statement.
 * @returns whether anything was done
 */
export async function runSteps(db: Database, steps: Step[], say: (line: string) => void): Promise<boolean> {
  await query(db, 'create table if not exists bench_steps (name text primary key)');
  const done = await query<{ name: string }>(db, 'select name from bench_steps');
  const left = steps.filter(({ name }) => done.every((step) => step.name !== name));
  for (const { name, run } of left) {
    say(name);
    const runner = db.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(
        `set local statement_timeout = 0; set local maintenance_work_mem = '512MB'; set local work_mem = '256MB'`,
      );
      await run((text, values) => runner.query(text, values));
      await runner.query('insert into bench_steps (name) values ($1)', [name]);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
  return left.length > 0;
}
