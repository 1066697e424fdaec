import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ForumAccess } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { addForumPerson, canReadForum, updateForum } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { removePost } from '../../src/moderation/index.js';
import { leaveNetwork, removeMember } from '../../src/networks/index.js';
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
import { indexAll, searchAs } from '../search/helpers/search.js';

/**
 * The law of visibility, for search: what it finds, and every number it says, is what a naive filter by the policy
 * leaves of all posts; each facet is as large as a search narrowed by it.
 */

type Standing = 'outsider' | 'member' | 'moderator' | 'left' | 'removed' | 'siteAdmin';
const standings: Standing[] = ['outsider', 'member', 'moderator', 'left', 'removed', 'siteAdmin'];
/** One word that every post of a world has, and three of which each post has one. No other world has them. */
function wordsOf(world: number) {
  const own = [...String(world)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
  return {
    everywhere: `zebra${own}q`,
    some: ['pelican', 'wagtail', 'curlew'].map((bird) => `${bird}${own}q`),
  };
}
let made = 0;

interface Written {
  id: string;
  forum: ForumWorld;
  author: SignedIn;
  isThread: boolean;
  word: string;
  isVisible: boolean;
}

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
});
afterAll(() => database.close());

async function standIn(world: ForumWorld, one: SignedIn, standing: Standing): Promise<void> {
  const networkId = world.network.id;
  if (standing === 'left') await run(services, leaveNetwork, one, { networkId });
  if (standing === 'removed')
    await run(services, removeMember, world.admin, { networkId, accountId: one.accountId });
}

async function person(world: ForumWorld, standing: Standing): Promise<SignedIn> {
  if (standing === 'outsider') return buildPerson(services);
  if (standing === 'siteAdmin') return buildPerson(services, { isSiteAdmin: true });
  const one = await buildMember(services, world, standing === 'moderator' ? 'moderator' : 'member');
  await standIn(world, one, standing);
  return one;
}

async function write(
  forum: ForumWorld,
  marks: number[],
  { everywhere, some }: ReturnType<typeof wordsOf>,
): Promise<Written[]> {
  const author = forum.admin;
  const other = await buildMember(services, forum);
  await invite(forum, other);
  const word = (mark: number) => some[mark % some.length]!;
  const { thread, post } = await buildThread(services, forum, {
    body: `${everywhere} ${word(marks[0]!)}`,
  });
  const all = [{ id: post.id, forum, author, isThread: true, word: word(marks[0]!), isVisible: true }];
  for (const mark of marks.slice(1)) {
    const author = mark % 2 === 0 ? other : forum.admin;
    const reply = await buildReply(services, thread.id, author, `${everywhere} ${word(mark)}`);
    const isVisible = mark < 6;
    if (!isVisible)
      await run(services, removePost, forum.admin, { postId: reply.post.id, reason: 'Off the subject.' });
    all.push({ id: reply.post.id, forum, author, isThread: false, word: word(mark), isVisible });
  }
  return all;
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

/** Nobody leaves a network here and comes back: whoever was put into a room is in it. */
async function seatIn(actor: Actor, forumId: string) {
  if (actor.kind === 'visitor') return null;
  const [row] = await query<{ role: 'participant' | 'moderator' }>(
    services.db,
    'select role from forum_people where forum_id = $1 and account_id = $2 and ended_at is null',
    [forumId, actor.accountId],
  );
  return row?.role ?? null;
}

/** Into the forum's own people, where they are members of the network. */
async function invite({ forum, admin }: ForumWorld, { username }: SignedIn): Promise<void> {
  const role = 'moderator';
  await run(services, addForumPerson, admin, { forumId: forum.id, username, role }).catch(() => {});
}

async function readableTo(actor: Actor, posts: Written[], access: Map<string, ForumAccess>) {
  const left: Written[] = [];
  for (const post of posts) {
    const { forum, network } = post.forum;
    const role = await roleOf(actor, network.id);
    const mayRead = canReadForum(actor, {
      forum: { access: access.get(forum.id)! },
      role,
      seat: await seatIn(actor, forum.id),
    }).allowed;
    if (mayRead && post.isVisible) left.push(post);
  }
  return left;
}

const access = fc.constantFrom<ForumAccess[]>('public', 'members', 'invited');
const forumPlan = fc.record({
  access,
  lastAccess: access,
  sameNetwork: fc.boolean(),
  marks: fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 4 }),
});

describe('the law of visibility, for search', () => {
  it('finds and counts what a naive filter by the policy leaves, in generated worlds', async () => {
    const seen = { found: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(forumPlan, { minLength: 2, maxLength: 4 }),
        fc.array(fc.constantFrom(...standings), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        async (plans, people, isIndexedBetween, areInvited) => {
          const words = wordsOf(++made);
          const worlds: ForumWorld[] = [];
          const posts: Written[] = [];
          const now = new Map<string, ForumAccess>();
          for (const plan of plans) {
            const within = plan.sameNetwork ? worlds.at(-1) : undefined;
            const world = await buildForum(services, { ...(within ? { within } : {}), access: plan.access });
            worlds.push(world);
            posts.push(...(await write(world, plan.marks, words)));
          }
          const actors: Actor[] = [visitor, worlds[0]!.admin];
          for (const [place, standing] of people.entries())
            actors.push(await person(worlds[place % worlds.length]!, standing));
          for (const [place, actor] of actors.slice(2).entries())
            if (areInvited && actor.kind === 'account') await invite(worlds[place % worlds.length]!, actor);
          if (isIndexedBetween) await indexAll(services);
          for (const [place, { forum, admin }] of worlds.entries()) {
            const { lastAccess: later } = plans[place]!;
            const { id: forumId, name } = forum;
            await run(services, updateForum, admin, { forumId, name, description: 'd', access: later });
            now.set(forumId, later);
          }
          await indexAll(services);
          for (const actor of actors) {
            const readable = await readableTo(actor, posts, now);
            seen.found += readable.length;
            seen.hidden += posts.length - readable.length;
            await agrees(actor, words.everywhere, readable);
            for (const word of words.some)
              await agrees(
                actor,
                word,
                readable.filter((post) => post.word === word),
              );
          }
        },
      ),
      { numRuns: 8 },
    );
    expect(seen.found).toBeGreaterThan(10);
    expect(seen.hidden).toBeGreaterThan(10);
  }, 240_000);
});

/** Results, tabs and facets of one search, against what should be there. */
async function agrees(actor: Actor, word: string, expected: Written[]): Promise<void> {
  const all = await searchAs(services, actor, word);
  const ids = all.posts.map(({ postId }) => postId);
  for (let page = 2; page <= all.pages; page++)
    ids.push(...(await searchAs(services, actor, { q: word, page })).posts.map(({ postId }) => postId));
  expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
  const threads = expected.filter(({ isThread }) => isThread).length;
  expect([all.total, all.tabs.all?.count, all.tabs.threads?.count, all.tabs.replies?.count]).toEqual([
    expected.length,
    expected.length,
    threads,
    expected.length - threads,
  ]);
  expect(counts(all.facets.forum)).toEqual(
    tallied(expected, ({ forum }) => `${forum.network.slug}/${forum.forum.slug}`),
  );
  expect(counts(all.facets.network)).toEqual(tallied(expected, ({ forum }) => forum.network.slug));
  expect(counts(all.facets.author)).toEqual(tallied(expected, ({ author }) => author.username));
  for (const { value, count } of all.facets.forum.slice(0, 2)) {
    const narrowed = await searchAs(services, actor, { q: word, forum: value });
    expect([value, narrowed.total]).toEqual([value, count]);
    // Two at once: what both leave.
    for (const author of all.facets.author.slice(0, 2)) {
      const both = await searchAs(services, actor, { q: word, forum: value, author: author.value });
      const left = expected.filter(
        (post) =>
          `${post.forum.network.slug}/${post.forum.forum.slug}` === value &&
          post.author.username === author.value,
      );
      expect([value, author.value, both.total]).toEqual([value, author.value, left.length]);
    }
  }
}

const counts = (facet: { value: string; count: number }[]) =>
  Object.fromEntries(facet.map(({ value, count }) => [value, count]));

function tallied(posts: Written[], keyOf: (post: Written) => string): Record<string, number> {
  const all: Record<string, number> = {};
  for (const post of posts) all[keyOf(post)] = (all[keyOf(post)] ?? 0) + 1;
  return all;
}
