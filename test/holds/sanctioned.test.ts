import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Services } from '../../src/kernel/index.js';
import { liftSanction } from '../../src/sanctions/index.js';
import { run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { sanction, siteSanction } from '../sanctions/helpers.js';
import { buildHoldWorld, decide, edit, gatedServices, heldOf, reply, start } from './world.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = gatedServices(database.db);
});
afterAll(() => database.close());

it('whoever a moderator decided about waits with every text, from that moment until it ends', async () => {
  const world = await buildHoldWorld(services, {});
  const { member, moderator, admin, started } = world;
  // What was read of the writer a moment ago is good for nothing after the decision.
  await reply(services, world, member, 'Before it.');
  const { id: sanctionId } = await sanction(services, admin, world, 'hold', { hours: 24 });
  const held = await heldOf(reply(services, world, member, 'After it.'));
  expect(held.why).toBe('sanction');
  expect((await heldOf(start(services, world, member, 'A subject', 'Words.'))).why).toBe('sanction');
  expect((await heldOf(edit(services, member, started.post.id, 'Others.'))).why).toBe('sanction');
  // Letting one through is what moderators are there for.
  await decide(services, moderator, held.id);
  await run(services, liftSanction, admin, { sanctionId, words: 'It was long enough.' });
  await reply(services, world, member, 'When it was over.');
});

it('the same of the whole site, in every network', async () => {
  const world = await buildHoldWorld(services, {});
  await siteSanction(services, world.siteAdmin, world.member.accountId, 'hold', { hours: 24 });
  expect((await heldOf(reply(services, world, world.member, 'Anywhere.'))).why).toBe('sanction');
  await reply(services, world, world.admin, 'Of somebody else.');
});
