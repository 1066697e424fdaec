import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isUpToDate, query } from '../../src/database/index.js';
import { emptyDatabase, type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(1);
});
afterAll(() => database.close());

it('says whether every migration has run', async () => {
  expect(await isUpToDate(database.url)).toBe(true);
  // What a later version wrote is no reason to do anything.
  await query(
    database.db,
    `insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`,
  );
  expect(await isUpToDate(database.url)).toBe(true);
  await query(
    database.db,
    `delete from migrations where timestamp = (select min(timestamp) from migrations)`,
  );
  expect(await isUpToDate(database.url)).toBe(false);
});

it('says no of a database without any table', async () => {
  const { url, drop } = await emptyDatabase();
  try {
    expect(await isUpToDate(url)).toBe(false);
  } finally {
    await drop();
  }
});

it('fails where there is no database', async () => {
  const url = new URL(database.url);
  url.pathname = '/nowhere';
  await expect(isUpToDate(url.href)).rejects.toMatchObject({ code: '3D000' });
});
