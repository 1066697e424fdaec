import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { NetworkRole } from '../../contract/networks.js';
import { query } from '../../src/database/index.js';
import {
  canReadForum,
  canSeeInside,
  forumChanges,
  listForums,
  readersAmong,
  readForum,
  readThread,
  threadChanges,
  updateForum,
} from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { leaveNetwork, removeMember, suspendMember, updateAccess } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/** The law of visibility: policy, list form, page, catch-up and counts agree for every actor and every forum. */

const standings = [
  'outsider',
  'member',
  'steering',
  'moderator',
  'admin',
  'left',
  'removed',
  'suspended',
  'requested',
  'invited',
  'declined',
  'siteAdmin',
] as const;
type Standing = (typeof standings)[number];

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function person(world: ForumWorld, standing: Standing): Promise<SignedIn> {
  if (standing === 'outsider') return buildPerson(services);
  if (standing === 'siteAdmin') return buildPerson(services, { isSiteAdmin: true });
  const networkId = world.network.id;
  const one = await buildMember(
    services,
    world,
    standing === 'steering' || standing === 'moderator' || standing === 'admin' ? standing : 'member',
  );
  if (standing === 'left') await run(services, leaveNetwork, one, { networkId });
  if (standing === 'suspended')
    await run(services, suspendMember, world.admin, { networkId, accountId: one.accountId, reason: 'Rude.' });
  // However they came to it: the row is what counts.
  if (standing === 'requested' || standing === 'invited' || standing === 'declined')
    await query(services.db, 'update memberships set state = $3 where network_id = $1 and account_id = $2', [
      networkId,
      one.accountId,
      standing,
    ]);
  if (standing === 'removed')
    await run(services, removeMember, world.admin, { networkId, accountId: one.accountId });
  return one;
}

async function succeeds(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

async function roleOf(actor: Actor, networkId: string) {
  if (actor.kind === 'visitor') return null;
  const [row] = await query<{ role: NetworkRole }>(
    services.db,
    `select role from memberships where network_id = $1 and account_id = $2 and state = 'active'`,
    [networkId, actor.accountId],
  );
  return row?.role ?? null;
}

describe('the law of visibility', () => {
  it('agrees in generated worlds, before and after the forum opens or closes', async () => {
    let cells = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('public' as const, 'members' as const),
        fc.array(fc.constantFrom(...standings), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom('public' as const, 'profile' as const, 'unlisted' as const),
        async (firstAccess, people, isSwitched, wished) => {
          const world = await buildForum(services, { access: firstAccess });
          const { thread } = await buildThread(services, world);
          const actors: Actor[] = [
            visitor,
            world.admin,
            ...(await Promise.all(people.map((standing) => person(world, standing)))),
          ];
          const access = isSwitched ? (firstAccess === 'public' ? 'members' : 'public') : firstAccess;
          const { forum, network } = world;
          await run(services, updateForum, world.admin, {
            forumId: forum.id,
            name: forum.name,
            description: 'd',
            access,
          });
          // A network with a public forum stays public.
          const visibility = access === 'public' ? 'public' : wished;
          await run(services, updateAccess, world.admin, {
            networkId: network.id,
            joining: 'open',
            visibility,
            questions: [],
          });
          const accounts = actors.flatMap((actor) => (actor.kind === 'account' ? [actor.accountId] : []));
          const list = (await readersAmong(services.db, forum.id, accounts))!;
          for (const actor of actors) {
            cells++;
            const standing = { forum: { access }, role: await roleOf(actor, network.id), visibility };
            const policy = canReadForum(actor, standing).allowed;
            const known = { era: 'x', epoch: 1, after: 0 };
            const { forums } = await run(services, listForums, actor, { networkId: network.id }).catch(
              () => ({
                forums: [],
              }),
            );
            const named = canReadForum(actor, standing);
            expect(forums.length === 1).toBe(named.allowed || !named.hidden);
            const outlets = {
              inside: canSeeInside(actor, standing).allowed,
              list: actor.kind === 'account' ? list.readers.includes(actor.accountId) : list.isPublic,
              page: await succeeds(run(services, readThread, actor, { threadId: thread.id })),
              forum: await succeeds(
                run(services, readForum, actor, { network: network.slug, forum: forum.slug }),
              ),
              sync: await succeeds(run(services, threadChanges, actor, { threadId: thread.id, ...known })),
              forumSync: await succeeds(
                run(services, forumChanges, actor, { forumId: forum.id, era: 'x', after: 0 }),
              ),
              count: typeof forums[0]?.threadCount === 'number',
            };
            expect(outlets).toEqual(
              Object.fromEntries(Object.keys(outlets).map((outlet) => [outlet, policy])),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
    expect(cells).toBeGreaterThan(300);
  }, 120_000);
});
