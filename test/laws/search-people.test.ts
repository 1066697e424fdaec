import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { query } from '../../src/database/index.js';
import { canReadForum } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { joinNetwork, leaveNetwork } from '../../src/networks/index.js';
import {
  buildForum,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { indexAll, searchAs } from '../search/helpers/search.js';

/**
 * The law of visibility, for people: whoever is found by a name or an interest wrote something that the reader may read,
 * or is a member of a network with him. Nobody else is found, counted or suggested.
 */

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

/** What becomes of a person in a network: each is a member at first. */
const fates = ['silent', 'writes', 'removed post', 'wrote and left', 'left', 'closed'] as const;
type Fate = (typeof fates)[number];

interface Resident {
  one: SignedIn;
  fate: Fate;
  world: ForumWorld;
}

let made = 0;
const letters = (number: number) => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');

async function settle(world: ForumWorld, fate: Fate, name: string, interest: string): Promise<Resident> {
  const one = await buildPerson(services, { name });
  const networkId = world.network.id;
  await run(services, joinNetwork, one, { networkId });
  await query(services.db, `update accounts set interests = $2, interests_shown = 'public' where id = $1`, [
    one.accountId,
    ['Knitting', interest],
  ]);
  if (fate === 'writes' || fate === 'removed post' || fate === 'wrote and left') {
    const { thread } = await buildThread(services, world, { title: 'A thread', body: 'Begun.' });
    const { post } = await buildReply(services, thread.id, one, 'Written.');
    if (fate === 'removed post')
      await run(services, removePost, world.admin, { postId: post.id, reason: 'Off the subject.' });
  }
  if (fate === 'left' || fate === 'wrote and left') await run(services, leaveNetwork, one, { networkId });
  if (fate === 'closed')
    await query(services.db, `update accounts set status = 'closed' where id = $1`, [one.accountId]);
  return { one, fate, world };
}

async function isMember(accountId: string, networkId: string): Promise<boolean> {
  const found = await query(
    services.db,
    `select from memberships where account_id = $1 and network_id = $2 and state = 'active'`,
    [accountId, networkId],
  );
  return found.length > 0;
}

async function knows(reader: Actor, { one, fate, world }: Resident): Promise<boolean> {
  if (fate === 'closed') return false;
  if (reader.kind === 'account' && reader.accountId === one.accountId) return true;
  const networkId = world.network.id;
  const isInside = reader.kind === 'account' && (await isMember(reader.accountId, networkId));
  const mayRead = canReadForum(reader, {
    forum: world.forum,
    role: isInside ? 'member' : null,
    seat: null,
  }).allowed;
  if (mayRead && (fate === 'writes' || fate === 'wrote and left')) return true;
  const isAdmin = reader.kind === 'account' && reader.isSiteAdmin;
  return (isInside || isAdmin) && (await isMember(one.accountId, networkId));
}

const access = fc.constantFrom('public' as const, 'members' as const);

describe('the law of visibility, for people', () => {
  it('finds by name and by interest whom a naive filter leaves, and counts no more', async () => {
    const seen = { found: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ access, fates: fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 4 }) }),
          {
            minLength: 2,
            maxLength: 3,
          },
        ),
        async (plans) => {
          const own = letters(++made);
          const [name, interest] = [`Zuzanna Okapi${own}q`, `beekeeping${own}q`];
          const worlds: ForumWorld[] = [];
          const residents: Resident[] = [];
          for (const plan of plans) {
            const world = await buildForum(services, { access: plan.access });
            worlds.push(world);
            for (const fate of plan.fates) residents.push(await settle(world, fate, name, interest));
          }
          await indexAll(services);
          const readers: Actor[] = [
            visitor,
            await buildPerson(services),
            await buildPerson(services, { isSiteAdmin: true }),
            ...worlds.map(({ admin }) => admin),
            ...residents.filter(({ fate }) => fate !== 'closed').map(({ one }) => one),
          ];
          for (const reader of readers) {
            const expected: string[] = [];
            for (const resident of residents)
              if (await knows(reader, resident)) expected.push(resident.one.accountId);
            seen.found += expected.length;
            seen.hidden += residents.length - expected.length;
            for (const q of [`okapi${own}q`, `zuz okapi${own}`, interest, `okapi${own}q ${interest}`]) {
              const found = await searchAs(services, reader, { q, kind: 'people' });
              expect([q, found.people.map(({ id }) => id).sort()]).toEqual([q, expected.toSorted()]);
              expect([found.total, found.tabs.people]).toEqual([
                expected.length,
                { count: expected.length, isMore: false },
              ]);
              expect([found.suggestion, found.facets.author]).toEqual([null, []]);
            }
          }
        },
      ),
      { numRuns: 8 },
    );
    expect(seen.found).toBeGreaterThan(10);
    expect(seen.hidden).toBeGreaterThan(10);
  }, 240_000);
});
