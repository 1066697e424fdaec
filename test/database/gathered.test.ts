import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database, gathered, query } from '../../src/database/index.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

interface Answer {
  value: string;
}

/** How often the read below was run: a sequence counts even what is rolled back. */
async function statements(db: Database): Promise<number> {
  const [row] = await query<{ count: number }>(db, `select nextval('runs')::int as count`);
  return row!.count - 1;
}

describe('a gathered read', () => {
  let database: TestDatabase;
  let db: Database;
  let read: (db: Database, values: unknown[]) => Promise<Answer | null>;
  let name = 0;

  beforeAll(async () => {
    database = await testDatabase(8);
    db = database.db;
    await query(db, 'create table things (id int primary key, value text not null)');
    await query(db, 'create sequence runs');
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    await query(db, 'truncate things');
    await query(
      db,
      `insert into things select n, 'thing ' || n from generate_series(1, 500) n where n % 2 = 0`,
    );
    await query(db, 'alter sequence runs restart');
    read = gathered<Answer>(
      `gathered-${++name}`,
      `with run as materialized (select nextval('runs'))
       select i.ord::int as ord, t.value || coalesce(i.suffix, '') as value
       from run, unnest($1::int[], $2::text[]) with ordinality as i(id, suffix, ord) join things t on t.id = i.id
       where case when t.value = 'unlucky' then 1 / (length(t.value) - 7) else 0 end = 0`,
    );
  });

  it('gives everyone his own answer, and null where there is none, in few statements', async () => {
    const ids = Array.from({ length: 450 }, (_, place) => 450 - place);
    const answers = await Promise.all(ids.map((id) => read(db, [id, id % 4 === 0 ? '!' : null])));
    expect(answers.map((answer) => answer?.value ?? null)).toEqual(
      ids.map((id) => (id % 2 === 0 ? `thing ${id}${id % 4 === 0 ? '!' : ''}` : null)),
    );
    expect(await statements(db)).toBe(3);
  });

  it('sees what was committed before the question, however many reads are under way', async () => {
    const early = Array.from({ length: 5 }, () => read(db, [1, null]));
    for (let id = 1; id < 40; id += 2) {
      const before = read(db, [id, null]);
      await query(db, 'insert into things values ($1, $2)', [id, 'late']);
      const after = await Promise.all([read(db, [id, null]), read(db, [id, null])]);
      expect(after.map((answer) => answer?.value)).toEqual(['late', 'late']);
      await before;
    }
    await Promise.all(early);
  });

  it('fails for those who shared a failed statement, and answers the next', async () => {
    await query(db, `insert into things values (13, 'unlucky')`);
    const shared = await Promise.allSettled([read(db, [13, null]), read(db, [2, null])]);
    expect(shared.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await read(db, [2, null])).toMatchObject({ value: 'thing 2' });
  });
});
