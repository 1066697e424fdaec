import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { namesOf, namesOfMany, takePseudonym } from '../../src/auth/index.js';
import type { Services } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { buildPerson, buildServices, ctxOf } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { statementsOf } from '../search/helpers/statements.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
});
afterAll(() => database.close());

/** Somebody with so many pseudonyms, one in each of as many threads. */
async function writer(pseudonyms: number): Promise<string> {
  const person = await buildPerson(services);
  for (let n = 0; n < pseudonyms; n++)
    await takePseudonym(ctxOf(services, person), randomUUID(), person.accountId);
  return person.accountId;
}

it('all names of many people are found together: of those with none, with few, and with more than are looked for at once', async () => {
  const people = [await writer(0), await writer(65), await writer(1), await writer(64)];
  for (let n = 0; n < 20; n++) people.push(await writer(1));
  const all = await namesOfMany(services, people);
  for (const accountId of people) {
    const names = all.filter((one) => one.accountId === accountId).map(({ name }) => name);
    expect(names).toEqual(await namesOf(services, accountId));
  }
  expect(all).toHaveLength(people.length + 65 + 1 + 64 + 20);
  // Who has one at all; the first twenty, and those of them with more; the rest.
  expect(await statementsOf(() => namesOfMany(services, people))).toHaveLength(4);
});
