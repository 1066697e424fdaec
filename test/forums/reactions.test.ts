import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import type { ThreadPageDto } from '../../contract/forums.js';
import { type ReactionKind, reactionKinds } from '../../contract/marks.js';
import { query } from '../../src/database/index.js';
import { type Committed, createFeed, type Feed } from '../../src/feed/index.js';
import { deletePost, reactToPost, readThread, replyToThread } from '../../src/forums/index.js';
import type { AccountMessage, Services, SignedIn } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { lockThread, removePost, restorePost } from '../../src/moderation/index.js';
import { leaveNetwork, removeMember } from '../../src/networks/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  buildServices,
  buildThread,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { eventually } from '../helpers/sockets.js';

let database: TestDatabase;
let one: Services;
let two: Services;
const committed: Committed[] = [];
const told: AccountMessage[] = [];

beforeAll(async () => {
  database = await testDatabase();
  one = buildServices(database.db);
  two = { ...one, feed: createFeed(silentLogger) };
  one.feed.onCommitted((change) => committed.push(change));
  one.signals.toAccount.listen((message) => told.push(message));
});
afterAll(() => database.close());

async function hold(sql: string, values: unknown[]): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  await client.query(sql, values);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}

async function waiting(count: number): Promise<void> {
  await eventually(async () => {
    const [row] = await query<{ n: number }>(
      one.db,
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return row!.n >= count;
  }, `${count} waiting`);
}

async function world(access: 'public' | 'members' = 'public') {
  const place = await buildForum(one, { access });
  const { thread, post } = await buildThread(one, place);
  const member = await buildMember(one, place);
  return { place, thread, post, member, author: place.admin };
}

const react = (
  services: Services,
  who: SignedIn,
  postId: string,
  kind: ReactionKind = 'thanks',
  isOn = true,
) => run(services, reactToPost, who, { postId, kind, isOn });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'went through',
    (error: { code: string }) => error.code,
  );
const headOf = async (threadId: string) =>
  (await query<{ head: number }>(one.db, 'select head from threads where id = $1', [threadId]))[0]!.head;

/** The post's counts as the row says, and as its rows are. */
async function counts(postId: string): Promise<[object, object]> {
  const [kept] = await query<{ reactions: object }>(one.db, 'select reactions from posts where id = $1', [
    postId,
  ]);
  const rows = await query<{ kind: string; n: number }>(
    one.db,
    'select kind, count(*)::int as n from post_reactions where post_id = $1 group by kind',
    [postId],
  );
  return [kept!.reactions, Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))];
}

describe('reactions', () => {
  it('are counted for everyone, and known as one’s own only to oneself', async () => {
    const { thread, post, member, author } = await world();
    const answer = await react(one, member, post.id, 'helpful');
    expect(answer).toMatchObject({ reactions: { helpful: 1 }, marks: { reactions: ['helpful'] } });
    const mine = (await run(one, readThread, member, { threadId: thread.id })) as ThreadPageDto;
    const theirs = (await run(one, readThread, author, { threadId: thread.id })) as ThreadPageDto;
    expect(mine.posts).toEqual(theirs.posts);
    expect(mine.posts[0]!.reactions).toEqual({ helpful: 1 });
    expect(mine.viewer.marks).toEqual({ [post.id]: { reactions: ['helpful'], isBookmarked: false } });
    expect(theirs.viewer.marks).toEqual({});
    expect(told.at(-1)).toMatchObject({ accountId: member.accountId, event: 'account:marks' });
  });

  it('send counts and no text, and nothing of who it was', async () => {
    const { post, member } = await world();
    await react(one, member, post.id);
    const sent = committed.at(-1)!;
    expect(sent.threads[0]!.change.posts).toEqual([expect.objectContaining({ reactions: { thanks: 1 } })]);
    expect(sent.threads[0]!.change.posts[0]).not.toHaveProperty('html');
    expect(JSON.stringify(sent)).not.toContain(member.accountId);
  });

  it('take no number when nothing changes', async () => {
    const { thread, post, member } = await world();
    await react(one, member, post.id);
    const before = await headOf(thread.id);
    expect(await react(one, member, post.id)).toMatchObject({ seq: null, reactions: { thanks: 1 } });
    await react(one, member, post.id, 'agree', false);
    expect(await headOf(thread.id)).toBe(before);
  });

  it('that queue for one post go out as one step', async () => {
    const queued: unknown[] = [];
    const { feed } = one;
    const batched: Feed['batched'] = (forumId, batcher, input) => {
      queued.push(input);
      return feed.batched(forumId, batcher, input);
    };
    const watched = { ...one, feed: { ...feed, batched } };
    const { thread, post, place } = await world();
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => buildMember(one, place)));
    const before = await headOf(thread.id);
    const sent = committed.length;
    const release = await hold('select from threads where id = $1 for no key update', [thread.id]);
    const first = react(watched, people[0]!, post.id);
    await waiting(1);
    const asked = people.flatMap((who) => [
      react(watched, who, post.id),
      react(watched, who, post.id, 'agree'),
    ]);
    // All of them have read their facts and stand in the lane.
    await eventually(() => queued.length === 1 + asked.length, 'all in the lane');
    await release();
    await Promise.all([first, ...asked]);
    expect(await counts(post.id)).toEqual([
      { thanks: 5, agree: 5 },
      { thanks: 5, agree: 5 },
    ]);
    expect(await headOf(thread.id)).toBe(before + 2);
    expect(committed.length - sent).toBe(2);
  });

  it('of one person, sent twice at once over two nodes, are one', async () => {
    const { post, member } = await world();
    await Promise.all([react(one, member, post.id), react(two, member, post.id)]);
    expect(await counts(post.id)).toEqual([{ thanks: 1 }, { thanks: 1 }]);
  });

  it('are refused for one’s own post, for visitors, and for what is gone; a lock refuses none', async () => {
    const { post, member, author, thread } = await world();
    await expect(react(one, author, post.id)).rejects.toMatchObject({ extras: { reason: 'own_post' } });
    await run(one, lockThread, author, { threadId: thread.id, isLocked: true, reason: 'Decided.' });
    expect(await codeOf(react(one, member, post.id))).toBe('went through');
    await run(one, removePost, author, { postId: post.id, reason: 'Not here.' });
    await expect(react(one, member, post.id)).rejects.toMatchObject({ extras: { reason: 'post_gone' } });
    const outsider = await buildPerson(one);
    const closed = await world('members');
    expect(await codeOf(react(one, outsider, closed.post.id))).toBe('not_found');
  });

  it('come back with a restored post, and are not shown while it is gone', async () => {
    const { post, member, author, thread } = await world();
    await react(one, member, post.id);
    await run(one, removePost, author, { postId: post.id, reason: 'Not here.' });
    const gone = (await run(one, readThread, member, { threadId: thread.id })) as ThreadPageDto;
    expect(gone.posts[0]).not.toHaveProperty('reactions');
    await run(one, restorePost, author, { postId: post.id, reason: 'It was fine.' });
    const back = (await run(one, readThread, member, { threadId: thread.id })) as ThreadPageDto;
    expect(back.posts[0]!.reactions).toEqual({ thanks: 1 });
  });
});

describe('reactions against what happens at the same moment', () => {
  it('a removal that commits first wins', async () => {
    const { post, member, author, thread } = await world();
    const release = await hold('select from threads where id = $1 for no key update', [thread.id]);
    const removal = run(two, removePost, author, { postId: post.id, reason: 'Not here.' });
    await waiting(1);
    const late = codeOf(react(one, member, post.id));
    await waiting(2);
    await release();
    await removal;
    expect(await late).toBe('forbidden');
    expect(await counts(post.id)).toEqual([{}, {}]);
  });

  it('a reaction that commits first stays with the removed post', async () => {
    const { post, member, author, thread } = await world();
    const release = await hold('select from threads where id = $1 for no key update', [thread.id]);
    const reaction = react(one, member, post.id);
    await waiting(1);
    const removal = run(two, removePost, author, { postId: post.id, reason: 'Not here.' });
    await waiting(2);
    await release();
    await Promise.all([reaction, removal]);
    expect(await counts(post.id)).toEqual([{ thanks: 1 }, { thanks: 1 }]);
  });

  it('somebody put out of a closed network meanwhile leaves no reaction', async () => {
    const { post, member, author, place } = await world('members');
    const networkId = place.network.id;
    const release = await hold('select from memberships where account_id = $1 for update', [
      member.accountId,
    ]);
    const removal = run(two, removeMember, author, { networkId, accountId: member.accountId });
    await waiting(1);
    // Its facts still say member; its own lock waits behind the removal's.
    const late = codeOf(react(one, member, post.id));
    await waiting(2);
    await release();
    await removal;
    expect(await late).toBe('not_found');
    expect(await counts(post.id)).toEqual([{}, {}]);
  });

  it('leaving waits for a reaction that was first', async () => {
    const { post, member, thread, place } = await world('members');
    const release = await hold('select from threads where id = $1 for no key update', [thread.id]);
    const reaction = codeOf(react(one, member, post.id));
    await waiting(1);
    const leaving = run(two, leaveNetwork, member, { networkId: place.network.id });
    await waiting(2);
    await release();
    await leaving;
    expect(await reaction).toBe('went through');
    expect(await counts(post.id)).toEqual([{ thanks: 1 }, { thanks: 1 }]);
  });

  it('a lock takes nothing away', async () => {
    const { post, member, author, thread } = await world();
    const release = await hold('select from threads where id = $1 for no key update', [thread.id]);
    const locking = run(two, lockThread, author, { threadId: thread.id, isLocked: true, reason: 'Decided.' });
    await waiting(1);
    const reaction = codeOf(react(one, member, post.id));
    await waiting(2);
    await release();
    await locking;
    expect(await reaction).toBe('went through');
  });

  it('two nodes count both', async () => {
    const { post, member, place, thread } = await world();
    const other = await buildMember(one, place);
    const release = await hold('select from threads where id = $1 for no key update', [thread.id]);
    const first = react(one, member, post.id);
    await waiting(1);
    const second = react(two, other, post.id);
    await waiting(2);
    await release();
    await Promise.all([first, second]);
    expect(await counts(post.id)).toEqual([{ thanks: 2 }, { thanks: 2 }]);
  });
});

describe('counts', () => {
  it('are the number of rows, whatever happens on two nodes at once', async () => {
    const { place, thread, post } = await world();
    const people = await Promise.all([1, 2, 3].map(() => buildMember(one, place)));
    const posts = [post.id];
    for (let n = 0; n < 2; n++) posts.push((await buildReply(one, thread.id, people[n]!)).post.id);
    const act = fc.record({
      who: fc.nat(2),
      post: fc.nat(2),
      node: fc.boolean(),
      kind: fc.constantFrom(...reactionKinds),
      verb: fc.constantFrom('on', 'on', 'on', 'off', 'off', 'remove', 'restore'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 25 }), async (acts) => {
        await Promise.all(
          acts.map(({ who, post: at, node, kind, verb }) => {
            const services = node ? one : two;
            const postId = posts[at]!;
            const input = { postId, reason: 'Because of the rules.' };
            if (verb === 'remove') return run(services, removePost, place.admin, input).catch(() => {});
            if (verb === 'restore') return run(services, restorePost, place.admin, input).catch(() => {});
            return react(services, people[who]!, postId, kind, verb === 'on').catch(() => {});
          }),
        );
        for (const postId of posts) {
          const [kept, counted] = await counts(postId);
          expect(kept).toEqual(counted);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('replies to a post', () => {
  const reply = (who: SignedIn, threadId: string, replyTo: number) =>
    run(one, replyToThread, who, { threadId, body: 'So do I.', clientKey: randomUUID(), replyTo });
  const pageOf = async (who: SignedIn, threadId: string) =>
    (await run(one, readThread, who, { threadId })) as ThreadPageDto;

  it('name the post by its number, and the page lists them both ways', async () => {
    const { thread, member } = await world();
    const { post } = await reply(member, thread.id, 1);
    expect(post.replyTo).toBe(1);
    const page = await pageOf(member, thread.id);
    expect(page.posts[1]!.replyTo).toBe(1);
    expect(page.replies).toEqual({ 1: [2] });
  });

  it('answer nothing where the post is gone, is not there, or is in another thread', async () => {
    const { thread, member, author } = await world();
    const second = await buildReply(one, thread.id, member);
    await run(one, deletePost, member, { postId: second.post.id });
    for (const target of [2, 99, 2_147_483_647])
      expect((await reply(author, thread.id, target)).post).not.toHaveProperty('replyTo');
    expect((await pageOf(member, thread.id)).replies).toEqual({});
  });

  it('tell nothing of a post that was taken away but its number', async () => {
    const { thread, member, author, post } = await world();
    await reply(member, thread.id, 1);
    await run(one, removePost, author, { postId: post.id, reason: 'Not here.' });
    const page = await pageOf(member, thread.id);
    expect(page.posts[1]!.replyTo).toBe(1);
    expect(page.posts[0]).not.toHaveProperty('html');
    await run(one, removePost, author, { postId: page.posts[1]!.id, reason: 'Not here.' });
    expect((await pageOf(member, thread.id)).replies).toEqual({});
  });
});
