import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { POSTS_PER_PAGE } from '../../contract/limits.js';
import { query } from '../../src/database/index.js';
import { canReadForum, listForums, readThread, updateForum } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { leaveNetwork, removeMember } from '../../src/networks/index.js';
import {
  markSeen,
  readForumReading,
  readMemberHome,
  readPublicTalk,
  readThreadReading,
  readUnread,
} from '../../src/reading/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

/**
 * The law of visibility, its numbers: what is unread in a thread, a forum, a network and in all, what the home pages
 * list, and how many posts and pages there are, is counted from what the policy lets one read, and from nothing else.
 * People read, then posts come, then some go or are put out, then the forum may open or close.
 */

type Standing = 'outsider' | 'member' | 'moderator' | 'admin' | 'left' | 'removed' | 'siteAdmin';
const standings: Standing[] = ['outsider', 'member', 'moderator', 'admin', 'left', 'removed', 'siteAdmin'];
const accesses = ['public', 'members'] as const;

interface Person {
  actor: SignedIn;
  standing: Standing;
  /** Came and read the opening post before there was news: from then on posts are news to anybody. */
  hasRead: boolean;
}

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function arrive(world: ForumWorld, standing: Standing): Promise<SignedIn> {
  if (standing === 'outsider') return buildPerson(services);
  if (standing === 'siteAdmin') return buildPerson(services, { isSiteAdmin: true });
  const role = standing === 'moderator' || standing === 'admin' ? standing : 'member';
  return buildMember(services, world, role);
}

async function depart({ network, admin }: ForumWorld, { actor, standing }: Person): Promise<void> {
  const networkId = network.id;
  if (standing === 'left') await run(services, leaveNetwork, actor, { networkId });
  const { accountId } = actor;
  if (standing === 'removed') await run(services, removeMember, admin, { networkId, accountId });
}

async function roleOf(actor: Actor, networkId: string) {
  if (actor.kind === 'visitor') return null;
  const [row] = await query<{ role: 'member' | 'moderator' | 'admin' }>(
    services.db,
    `select role from memberships where network_id = $1 and account_id = $2 and state = 'active'`,
    [networkId, actor.accountId],
  );
  return row?.role ?? null;
}

/** What a read says, or why it says nothing. */
async function outcome<T>(answer: Promise<unknown>, of: (answer: T) => unknown): Promise<unknown> {
  return answer.then(
    (value) => of(value as T),
    (error: { code?: string }) => error.code,
  );
}

interface Unread {
  total: number;
  forums: { forumId: string; networkId: string; unread: number }[];
}
interface Places {
  thread: { id: string };
  unread: number;
}

/** Every number about this forum that reaches this person. */
async function numbersFor(actor: Actor, { forum, network }: ForumWorld, threadId: string) {
  const as = (useCase: Parameters<typeof run>[1], input: object) => run(services, useCase, actor, input);
  const placed = (places: Places[]) =>
    places.filter(({ thread }) => thread.id === threadId).map(({ unread }) => unread);
  return {
    thread: await outcome<{ unread: number; firstUnread: number | null }>(
      as(readThreadReading, { threadId }),
      ({ unread, firstUnread }) => ({ unread, firstUnread }),
    ),
    forum: await outcome<{ unread: number; threads: object[] }>(
      as(readForumReading, { forumId: forum.id }),
      ({ unread, threads }) => ({ unread, threads }),
    ),
    // The number in the header and the title, and those beside the network and its forums.
    title: await outcome<Unread>(as(readUnread, {}), ({ total, forums }) => ({
      total,
      network: forums.filter(({ networkId }) => networkId === network.id).map(({ unread }) => unread),
      elsewhere: forums.filter(({ forumId }) => forumId !== forum.id).length,
    })),
    home: await outcome<{ unread: Unread; unreadThreads: Places[]; activeThreads: Places[] }>(
      as(readMemberHome, {}),
      ({ unread, unreadThreads, activeThreads }) => ({
        total: unread.total,
        unread: placed(unreadThreads),
        active: placed(activeThreads),
      }),
    ),
    pages: await outcome<{ pages: number; thread: { lastNumber: number } }>(
      as(readThread, { threadId, page: 1 }),
      ({ pages, thread }) => ({ pages, posts: thread.lastNumber }),
    ),
    list: await outcome<{ forums: { threadCount: number | null; lastPostAt: string | null }[] }>(
      as(listForums, { networkId: network.id }),
      ({ forums }) => forums.map(({ threadCount, lastPostAt }) => [threadCount, lastPostAt !== null]),
    ),
  };
}

/** The same in plain words. @param news posts that came since one could have read */
function expected(
  { isAllowed, isSignedIn, isMember, hasRead }: Record<string, boolean>,
  { threadId, posts, news }: { threadId: string; posts: number; news: number },
) {
  const unread = isAllowed && isSignedIn && (isMember || hasRead) ? news : 0;
  // Only one's own networks are in the whole.
  const own = isMember ? unread : 0;
  return {
    thread: isAllowed ? { unread, firstUnread: unread > 0 ? posts - news + 1 : null } : 'not_found',
    forum: isAllowed
      ? { unread, threads: unread > 0 ? [{ threadId, unread }] : [] }
      : isSignedIn
        ? 'forbidden'
        : 'unauthenticated',
    title: isSignedIn ? { total: own, network: own > 0 ? [own] : [], elsewhere: 0 } : 'unauthenticated',
    home: isSignedIn
      ? { total: own, unread: own > 0 ? [own] : [], active: isMember && isAllowed && own === 0 ? [0] : [] }
      : 'unauthenticated',
    pages: isAllowed ? { pages: Math.ceil(posts / POSTS_PER_PAGE), posts } : 'not_found',
    list: [isAllowed ? [1, true] : [null, false]],
  };
}

describe('the law of visibility, in numbers', () => {
  it('counts for each person what the policy lets them read, and nothing else', async () => {
    let cells = 0;
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...accesses),
        fc.array(fc.record({ standing: fc.constantFrom(...standings), reads: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(0, 0, 0, 0, 0, 0, 0, POSTS_PER_PAGE),
        fc.boolean(),
        async (firstAccess, people, news, more, isSwitched) => {
          const world = await buildForum(services, { access: firstAccess });
          const { forum, network } = world;
          const { thread } = await buildThread(services, world);
          const threadId = thread.id;
          for (let n = 0; n < more; n++) await buildReply(services, threadId, world.admin);
          const persons: Person[] = [];
          for (const { standing, reads } of people) {
            const actor = await arrive(world, standing);
            const seen = reads
              ? await outcome(run(services, markSeen, actor, { threadId, ranges: [[1, 1]] }), () => true)
              : false;
            persons.push({ actor, standing, hasRead: seen === true });
          }
          for (let n = 0; n < news; n++) await buildReply(services, threadId, world.admin);
          for (const person of persons) await depart(world, person);
          const access = isSwitched ? accesses[firstAccess === 'public' ? 1 : 0] : firstAccess;
          const { id: forumId, name } = forum;
          await run(services, updateForum, world.admin, { forumId, name, description: 'd', access });

          const posts = 1 + more + news;
          const everyone = [{ actor: visitor as Actor, hasRead: false }, ...persons];
          for (const { actor, hasRead } of everyone) {
            const role = await roleOf(actor, network.id);
            const isAllowed = canReadForum(actor, { forum: { access }, role, seat: null }).allowed;
            const isSignedIn = actor.kind === 'account';
            cells++;
            if (!isAllowed) refusals++;
            expect(await numbersFor(actor, world, threadId)).toEqual(
              expected(
                { isAllowed, isSignedIn, isMember: role !== null, hasRead },
                { threadId, posts, news },
              ),
            );
          }
          // What visitors are shown of the site; every call with a database object of its own, since answers are kept.
          const fresh = { ...services, db: Object.create(services.db) as Services['db'] };
          const talk = (await run(fresh, readPublicTalk, visitor, {})) as { threads: Places[] };
          expect(talk.threads.some((place) => place.thread.id === threadId)).toBe(access === 'public');
        },
      ),
      { numRuns: 40 },
    );
    expect(cells).toBeGreaterThan(100);
    expect(refusals).toBeGreaterThan(20);
  }, 180_000);
});
