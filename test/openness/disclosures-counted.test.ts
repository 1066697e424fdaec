import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Services, visitor } from '../../src/kernel/index.js';
import { readNetworkOpenness, readSiteOpenness } from '../../src/openness/index.js';
import { buildOffice, officeOf } from '../disclosures/world.js';
import { buildForum, buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let now: Date;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { clock: { now: () => now } });
});
afterAll(() => database.close());

/** Requests that were decided in March, the first `approved` of them with yes; one more waits. */
async function decided(month: string, times: number, approved: number) {
  now = new Date(`${month}-10T08:00:00Z`);
  const { recorder, first, second, subject } = await buildOffice(services);
  const on = officeOf(services);
  for (let n = 0; n <= times; n++) {
    const { id } = await on.record(recorder, subject);
    if (n === times) continue;
    await on.decide(first, id, n < approved);
    if (n < approved) await on.decide(second, id);
  }
}

async function counted(month: string) {
  const open = await run(services, readSiteOpenness, visitor, { month });
  const { rows, total } = open.lists.find(({ name }) => name === 'disclosures')!;
  return { ...Object.fromEntries(rows.map(({ key, count }) => [key, count])), total };
}

it('counts what was decided on the whole site, hides small numbers, and is in no network’s list', async () => {
  await decided('2026-03', 11, 6);
  await decided('2026-04', 8, 6);
  now = new Date('2026-05-02T08:00:00Z');
  expect(await counted('2026-03')).toEqual({ approved: 6, refused: 5, total: 11 });
  expect(await counted('2026-04')).toEqual({ approved: 6, refused: null, total: null });
  expect(await counted('2026-02')).toEqual({ total: 0 });
  const { network } = await buildForum(services);
  const { lists } = await run(services, readNetworkOpenness, visitor, { network: network.slug });
  expect(lists.map(({ name }) => name)).not.toContain('disclosures');
});
