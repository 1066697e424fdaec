import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What refuses every change and is not a log. */
const notLogs = ['log_chain'];

const tables = async (condition: string): Promise<string[]> =>
  (
    await query<{ name: string }>(
      database.db,
      `select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal and ${condition} order by 1`,
    )
  ).map(({ name }) => name);

it('every table that nothing may be taken out of is chained, and every chained one refuses to be changed', async () => {
  // tgtype: 2 before, 8 delete, 16 update, 32 truncate.
  const guarded = await tables(`(t.tgtype & 2) > 0 and (t.tgtype & 8) > 0 and p.prosrc like '%append-only%'`);
  const chained = await tables(`p.proname = 'chain_log_row'`);
  expect(chained).toContain('moderation_log');
  expect(guarded.filter((name) => !notLogs.includes(name))).toEqual(chained);
  expect(await tables(`p.proname = 'note_log_row'`)).toEqual(chained);
  const wiped = await tables(`(t.tgtype & 32) > 0 and p.prosrc like '%append-only%'`);
  expect(wiped).toEqual([...chained, ...notLogs].sort());
});
