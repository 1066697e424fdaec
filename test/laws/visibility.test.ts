import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ForumAccess } from '../../contract/forums.js';
import type { NetworkVisibility } from '../../contract/networks.js';
import { query } from '../../src/database/index.js';
import {
  addForumPerson,
  archiveForum,
  canModerateForum,
  canReadForum,
  canSeeForum,
  canSeeInside,
  canStartThread,
  createThread,
  type ForumStanding,
  forumChanges,
  listForums,
  readersAmong,
  readForum,
  readForumPeople,
  readThread,
  removeForumPerson,
  threadChanges,
  updateForum,
} from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { lockThread } from '../../src/moderation/index.js';
import {
  canReadNetwork,
  joinNetwork,
  leaveNetwork,
  removeMember,
  updateAccess,
} from '../../src/networks/index.js';
import { readForumReading, readMemberHome, readThreadReading } from '../../src/reading/index.js';
import { reinstateMember, suspendMember } from '../../src/sanctions/index.js';
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

/**
 * The law of visibility: policy, list form, page, catch-up, counts and writes agree for every actor and every forum,
 * in networks that are named to everyone, to nobody outside, or only as a profile.
 */

const standings = [
  'outsider',
  'member',
  'moderator',
  'admin',
  'left',
  'removed',
  'siteAdmin',
  'participant',
  'forumModerator',
  'adminInside',
  'siteAdminInside',
  'putOut',
  'leftAndBack',
  'suspended',
  'reinstated',
] as const;
type Standing = (typeof standings)[number];

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

const roles: Partial<Record<Standing, 'moderator' | 'admin'>> = {
  moderator: 'moderator',
  admin: 'admin',
  adminInside: 'admin',
};

async function person(world: ForumWorld, standing: Standing): Promise<SignedIn> {
  const networkId = world.network.id;
  const forumId = world.forum.id;
  if (standing === 'outsider') return buildPerson(services);
  if (standing.startsWith('siteAdmin')) {
    const one = await buildPerson(services, { isSiteAdmin: true });
    if (standing === 'siteAdminInside') await seat(world, one, one);
    return one;
  }
  const one = await buildMember(services, world, roles[standing] ?? 'member');
  const { accountId } = one;
  if (standing === 'left') await run(services, leaveNetwork, one, { networkId });
  if (standing === 'removed') await run(services, removeMember, world.admin, { networkId, accountId });
  if (['participant', 'adminInside', 'putOut', 'leftAndBack'].includes(standing))
    await seat(world, world.admin, one);
  if (standing === 'forumModerator') await seat(world, world.admin, one, 'moderator');
  if (standing === 'putOut') await run(services, removeForumPerson, world.admin, { forumId, accountId });
  if (standing === 'suspended' || standing === 'reinstated') {
    await seat(world, world.admin, one);
    await run(services, suspendMember, world.admin, { networkId, accountId, reason: 'Rude.' });
  }
  if (standing === 'reinstated') await run(services, reinstateMember, world.admin, { networkId, accountId });
  if (standing === 'leftAndBack') {
    await run(services, leaveNetwork, one, { networkId });
    await run(services, joinNetwork, one, { networkId });
  }
  return one;
}

/** Into the room; in other forums only moderators have a place. */
async function seat(world: ForumWorld, by: SignedIn, one: SignedIn, role?: 'moderator'): Promise<void> {
  const { id: forumId, access } = world.forum;
  const as = role ?? (access === 'invited' ? 'participant' : 'moderator');
  await run(services, addForumPerson, by, { forumId, username: one.username, role: as });
}

async function succeeds(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** What the policies decide from, by the plainest questions there are. */
async function standingOf(
  actor: Actor,
  world: ForumWorld,
  forum: ForumStanding['forum'],
  visibility: NetworkVisibility,
): Promise<ForumStanding> {
  if (actor.kind === 'visitor') return { forum, role: null, seat: null, visibility };
  const [member] = await query<{ role: 'member' | 'moderator' | 'admin'; since: Date; active: Date }>(
    services.db,
    `select role, joined_at as since, since as active from memberships where network_id = $1 and account_id = $2 and state = 'active'`,
    [world.network.id, actor.accountId],
  );
  const [place] = await query<{ role: 'participant' | 'moderator'; since: Date | null; added: Date }>(
    services.db,
    `select role, member_since as since, added_at as added from forum_people
     where forum_id = $1 and account_id = $2 and ended_at is null`,
    [world.forum.id, actor.accountId],
  );
  const counts = place && (actor.isSiteAdmin || member?.since.getTime() === place.since?.getTime());
  // Who was suspended meanwhile is a moderator no more.
  const isOld = counts && !actor.isSiteAdmin && member!.active > place.added;
  const seat = counts ? (isOld ? 'participant' : place.role) : null;
  // Who is suspended writes nowhere in the network, not even where anybody may.
  const [bound] = await query<{ pause: string | null }>(
    services.db,
    `select curbs ->> ('write:' || $2::text) as pause from accounts where id = $1`,
    [actor.accountId, world.network.id],
  );
  return { forum, role: member?.role ?? null, seat, visibility, pause: bound!.pause };
}

const access = fc.constantFrom<ForumAccess[]>('public', 'members', 'invited');
const networks = fc.constantFrom<NetworkVisibility[]>('public', 'profile', 'unlisted');

describe('the law of visibility', () => {
  it('agrees in generated worlds, before and after the forum opens or closes', async () => {
    let cells = 0;
    const seen = { read: 0, hidden: 0, named: 0, unlisted: 0 };
    await fc.assert(
      fc.asyncProperty(
        access,
        access,
        fc.array(fc.constantFrom(...standings), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('registered' as const, 'members' as const, 'roles' as const),
        fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
        networks,
        async (firstAccess, lastAccess, people, posting, isArchived, kind) => {
          const world = await buildForum(services, { access: firstAccess });
          const { forum, network, admin } = world;
          const { thread } = await buildThread(services, world);
          const actors: Actor[] = [
            visitor,
            admin,
            ...(await Promise.all(people.map((standing) => person(world, standing)))),
          ];
          const rules = { access: lastAccess, posting, postingRoles: ['moderator' as const] };
          await run(services, updateForum, admin, {
            forumId: forum.id,
            name: forum.name,
            description: 'd',
            ...rules,
          });
          if (isArchived) await run(services, archiveForum, admin, { forumId: forum.id, isArchived });
          // Only a public network has public forums.
          const visibility = lastAccess === 'public' ? 'public' : kind;
          const { id: networkId } = network;
          await run(services, updateAccess, admin, { networkId, joining: 'open', visibility, questions: [] });
          const accounts = actors.flatMap((actor) => (actor.kind === 'account' ? [actor.accountId] : []));
          const readers = (await readersAmong(services.db, forum.id, accounts))!;
          for (const actor of actors) {
            cells++;
            const forumRules = { ...rules, repliesOpen: false, isArchived };
            const standing = await standingOf(actor, world, forumRules, visibility);
            const policy = canReadForum(actor, standing).allowed;
            const isKnown = canSeeForum(actor, standing).allowed;
            seen[policy ? 'read' : isKnown ? 'named' : 'hidden']++;
            const known = { era: 'x', epoch: 1, after: 0 };
            const at = { network: network.slug, forum: forum.slug };
            const list = await run(services, listForums, actor, { networkId }).catch(() => null);
            expect(list !== null).toBe(canReadNetwork(actor, standing).allowed);
            if (list === null) seen.unlisted++;
            const forums = list === null ? [] : (list.forums as { threadCount: number | null }[]);
            const outlets: Record<string, boolean> = {
              inside: canSeeInside(actor, standing).allowed,
              list: actor.kind === 'account' ? readers.readers.includes(actor.accountId) : readers.isPublic,
              page: await succeeds(run(services, readThread, actor, { threadId: thread.id })),
              forum: await succeeds(run(services, readForum, actor, at)),
              sync: await succeeds(run(services, threadChanges, actor, { threadId: thread.id, ...known })),
              forumSync: await succeeds(
                run(services, forumChanges, actor, { forumId: forum.id, era: 'x', after: 0 }),
              ),
              count: forums.some(({ threadCount }) => threadCount !== null),
              reading: await succeeds(run(services, readThreadReading, actor, { threadId: thread.id })),
              ...(actor.kind === 'account'
                ? {
                    forumReading: await succeeds(
                      run(services, readForumReading, actor, { forumId: forum.id }),
                    ),
                  }
                : {}),
            };
            expect(outlets).toEqual(
              Object.fromEntries(Object.keys(outlets).map((outlet) => [outlet, policy])),
            );
            // Its name: in the list, and with it who is in it.
            const knows = {
              listed: forums.length === 1,
              people: await succeeds(run(services, readForumPeople, actor, at)),
            };
            const mayList = lastAccess === 'members' ? policy : isKnown;
            expect(knows).toEqual({ listed: isKnown, people: mayList });
            if (actor.kind === 'account' && standing.role !== null) {
              const home = JSON.stringify(await run(services, readMemberHome, actor, {}));
              expect(home.includes(thread.id)).toBe(policy);
            }
            const writes = {
              start: await succeeds(
                run(services, createThread, actor, {
                  forumId: forum.id,
                  title: 'Another one',
                  body: 'words',
                  clientKey: randomUUID(),
                }),
              ),
              moderate: await succeeds(
                run(services, lockThread, actor, { threadId: thread.id, isLocked: true, reason: 'for now' }),
              ),
            };
            expect(writes).toEqual({
              start: canStartThread(actor, standing).allowed,
              moderate: canModerateForum(actor, standing).allowed,
            });
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(cells).toBeGreaterThan(300);
    expect(Math.min(seen.read, seen.hidden, seen.named, seen.unlisted)).toBeGreaterThan(20);
  }, 240_000);
});
