import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forgetLimitUses, keptLimits } from '../../src/auth/index.js';
import { openDatabase, query } from '../../src/database/index.js';
import type { Limits } from '../../src/lib/limits.js';
import { buildServices } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

const limit = { points: 3, seconds: 300, isKept: true };

let database: TestDatabase;
let limits: Limits;

beforeAll(async () => {
  database = await testDatabase();
  limits = keptLimits(database.db);
});
afterAll(() => database.close());

const refusal = { code: 'too_many' };

it('counts for all nodes together, and over a restart', async () => {
  const other = await openDatabase(database.url, 2);
  const others = keptLimits(other);
  await limits.use('guess', 'together', limit);
  await others.use('guess', 'together', limit);
  await limits.use('guess', 'together', limit);
  await other.destroy();
  const again = await openDatabase(database.url, 2);
  await expect(keptLimits(again).use('guess', 'together', limit)).rejects.toMatchObject(refusal);
  await again.destroy();
});

it('lets exactly as many through as the limit has points, however many ask at once', async () => {
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, () => limits.use('guess', 'at once', limit)),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});

it('begins anew when its time is over, and when it is given back', async () => {
  await limits.use('guess', 'over', limit, 3);
  await expect(limits.use('guess', 'over', limit)).rejects.toMatchObject(refusal);
  await query(database.db, `update limit_uses set ends_at = now() where key = 'guess:over'`);
  await limits.use('guess', 'over', limit, 3);
  await limits.reset('guess', 'over');
  await limits.use('guess', 'over', limit, 3);
});

it('is forgotten when it is over', async () => {
  await limits.use('guess', 'old', limit);
  await query(
    database.db,
    `update limit_uses set ends_at = now() - interval '1 second' where key = 'guess:old'`,
  );
  await limits.use('guess', 'new', limit);
  await forgetLimitUses.run(buildServices(database.db));
  const left = await query<{ key: string }>(database.db, 'select key from limit_uses order by key');
  expect(left.map(({ key }) => key)).toContain('guess:new');
  expect(left.map(({ key }) => key)).not.toContain('guess:old');
});

it('lets nothing through while it can not count', async () => {
  const gone = await openDatabase(database.url, 1);
  await gone.destroy();
  await expect(keptLimits(gone).use('guess', 'gone', limit)).rejects.toThrow();
});
