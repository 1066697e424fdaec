import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForumSyncAnswer, ThreadMessage, ThreadSyncAnswer } from '../../contract/feed.js';
import type { PostCommitted } from '../../contract/forums.js';
import { deletePost, editPost, renameThread, replyToThread, threadVersion } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { lockThread, pinThread, removePost, restorePost } from '../../src/moderation/index.js';
import { joinNetwork, leaveNetwork, removeMember } from '../../src/networks/index.js';
import { buildForum, buildMember, buildPerson, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import {
  type Client,
  closeClients,
  connect,
  eventually,
  nextEvent,
  recordFrames,
  send,
  sendOk,
  signInAs,
} from '../helpers/sockets.js';

let app: RunningApp;
let services: Services;
beforeAll(async () => {
  app = await startApp({ gateway: { bucketSize: 10_000 } });
  ({ services } = app.app);
});
afterEach(() => closeClients());
afterAll(() => app.stop());

async function watch(client: Client, threadId: string, after = 0): Promise<ThreadSyncAnswer> {
  const era = await eraOf(threadId);
  return sendOk<ThreadSyncAnswer>(client, 'thread:sync', { threadId, era, epoch: 1, after });
}

async function eraOf(threadId: string): Promise<string> {
  return (await threadVersion(services.db, threadId))!.era;
}

function collect(client: Client): ThreadMessage[] {
  const all: ThreadMessage[] = [];
  client.on('thread:changes', (messages) => all.push(...messages));
  return all;
}

describe('a live thread', () => {
  it('brings every kind of change to a visitor of a public forum, in order, once', async () => {
    const world = await buildForum(services);
    const { thread, post } = await buildThread(services, world);
    const visitor = await connect(app.origin);
    const messages = collect(visitor);
    await watch(visitor, thread.id);
    const { admin } = world;
    const threadId = thread.id;
    const reason = 'Against the rules.';
    const reply = await buildReply(services, threadId, admin);
    await run(services, editPost, admin, { postId: post.id, body: 'Edited words', version: 1 });
    await run(services, removePost, admin, { postId: reply.post.id, reason });
    await run(services, restorePost, admin, { postId: reply.post.id, reason });
    await run(services, deletePost, admin, { postId: post.id });
    await run(services, renameThread, admin, { threadId, title: 'A new title' });
    await run(services, lockThread, admin, { threadId, isLocked: true, reason });
    const last = (await run(services, pinThread, admin, { threadId, isPinned: true })) as { seq: number };
    await eventually(() => messages.at(-1)?.seq === last.seq, 'the last change');

    expect(messages.map(({ prev, seq }) => [prev, seq])).toEqual(
      Array.from({ length: 8 }, (_, i) => [last.seq - 8 + i, last.seq - 7 + i]),
    );
    expect(messages[0]!.change.posts[0]!.html).toContain('morning light');
    expect(messages[1]!.change.posts[0]).toMatchObject({
      number: 1,
      version: 2,
      html: '<p>Edited words</p>\n',
    });
    expect(messages[2]!.change.posts[0]).toMatchObject({ number: 2, state: 'removed' });
    expect(messages[2]!.change.posts[0]!.html).toBeUndefined();
    expect(messages[3]!.change.posts[0]).toMatchObject({ number: 2, state: 'visible' });
    expect(messages[4]!.change.posts[0]).toMatchObject({ number: 1, state: 'deleted' });
    expect(messages.at(-1)!.change.thread).toMatchObject({
      title: 'A new title',
      isLocked: true,
      isPinned: true,
    });
  });

  it('catches up after an absence: edits and removals too, as things are now', async () => {
    const world = await buildForum(services);
    const { thread, seq } = await buildThread(services, world);
    const reply = await buildReply(services, thread.id, world.admin, 'SECRET-CANARY words');
    await run(services, removePost, world.admin, { postId: reply.post.id, reason: 'No canaries.' });
    await buildReply(services, thread.id, world.admin);
    const client = await connect(app.origin);
    const answer = await watch(client, thread.id, seq);
    if (answer.kind !== 'changes') throw new Error('reset');
    expect(answer.message.change.posts.map(({ number, state }) => [number, state])).toEqual([
      [2, 'removed'],
      [3, 'visible'],
    ]);
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });

  it('is reset when its era, its epoch or its cursor is not of this world', async () => {
    const world = await buildForum(services);
    const { thread, seq } = await buildThread(services, world);
    const client = await connect(app.origin);
    const era = await eraOf(thread.id);
    const sync = (known: object) =>
      sendOk<ThreadSyncAnswer>(client, 'thread:sync', {
        threadId: thread.id,
        era,
        epoch: 1,
        after: seq,
        ...known,
      });
    expect(await sync({ era: 'another' })).toMatchObject({ kind: 'reset', reason: 'era' });
    expect(await sync({ epoch: 2 })).toMatchObject({ kind: 'reset', reason: 'epoch' });
    expect(await sync({ after: seq + 100 })).toMatchObject({ kind: 'reset', reason: 'ahead' });
    expect((await sync({})).kind).toBe('changes');
  });

  it('writes by socket with one post for one key, and acknowledges with the number', async () => {
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    const { cookie } = await signInAs(services, await buildPerson(services));
    const client = await connect(app.origin, cookie);
    const messages = collect(client);
    await watch(client, thread.id);
    const input = { threadId: thread.id, body: 'Twice sent', clientKey: randomUUID() };
    const answers = await Promise.all(
      [1, 2, 3].map(() => sendOk<PostCommitted>(client, 'thread:reply', input)),
    );
    expect(new Set(answers.map(({ post }) => post.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({
      seq: answers[1]!.seq,
      clientKey: input.clientKey,
      post: { number: 2 },
    });
    await eventually(() => messages.length > 0, 'own post comes by the feed too');
    expect(messages.flatMap(({ change }) => change.posts)).toHaveLength(1);
  });

  it('keeps the forum list live for those who watch it', async () => {
    const world = await buildForum(services);
    await buildThread(services, world);
    const client = await connect(app.origin);
    const [{ era }] = (await app.database.db.query(
      `select (select era::text from feed_era) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8) as era`,
    )) as [{ era: string }];
    const answer = await sendOk<ForumSyncAnswer>(client, 'forum:sync', {
      forumId: world.forum.id,
      era,
      after: 0,
    });
    expect(answer.kind).toBe('changes');
    const next = nextEvent(client, 'forum:changes');
    const made = await buildThread(services, world, { title: 'Brand new' });
    const [[message]] = await next;
    expect(message).toMatchObject({
      prev: made.seq - 1,
      seq: made.seq,
      change: { threads: [{ title: 'Brand new' }] },
    });
    expect(JSON.stringify(message)).not.toContain('html');
  });
});

describe('presence', () => {
  it('counts readers, names people from their first post on, and forgets who was put out', async () => {
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    const reader = await connect(app.origin);
    const newcomer = await buildPerson(services);
    const client = await connect(app.origin, (await signInAs(services, newcomer)).cookie);
    await watch(reader, thread.id);
    await watch(client, thread.id);
    const [counted] = await nextEvent(reader, 'thread:presence', ({ count }) => count === 2);
    expect(counted.people).toEqual([]);
    await buildReply(services, thread.id, newcomer);
    const [named] = await nextEvent(reader, 'thread:presence', ({ people }) => people.length > 0);
    expect(named.people[0]!.id).toBe(newcomer.accountId);
  });

  it('is numbers only in a members’ forum', async () => {
    const world = await buildForum(services, { access: 'members' });
    const member = await buildMember(services, world);
    const { thread } = await buildThread(services, world, { author: member });
    const client = await connect(app.origin, (await signInAs(services, member)).cookie);
    await watch(client, thread.id);
    const [message] = await nextEvent(client, 'thread:presence');
    expect(message).toEqual({ threadId: thread.id, people: [], count: 1 });
  });
});

describe('access', () => {
  it('lets members in and nobody else, with the same answer as for what does not exist', async () => {
    const world = await buildForum(services, { access: 'members' });
    const { thread } = await buildThread(services, world, { title: 'CANARY title' });
    const { cookie } = await signInAs(services, await buildMember(services, world));
    const outsider = await signInAs(services, await buildPerson(services));
    const era = await eraOf(thread.id);
    const input = { threadId: thread.id, era, epoch: 1, after: 0 };
    expect((await send(await connect(app.origin, cookie), 'thread:sync', input)).ok).toBe(true);
    const refusals = await Promise.all([
      send(await connect(app.origin), 'thread:sync', input),
      send(await connect(app.origin, outsider.cookie), 'thread:sync', input),
      send(await connect(app.origin, outsider.cookie), 'thread:sync', { ...input, threadId: randomUUID() }),
      send(await connect(app.origin, outsider.cookie), 'forum:sync', {
        forumId: world.forum.id,
        era,
        after: 0,
      }),
      send(await connect(app.origin, outsider.cookie), 'thread:typing', { threadId: thread.id }),
    ]);
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
    expect(refusals[0]).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('sends nothing that is numbered after one’s own removal, and says so on the open page', async () => {
    const world = await buildForum(services, { access: 'members' });
    const { thread } = await buildThread(services, world);
    const stays = await buildMember(services, world);
    const goes = await buildMember(services, world);
    const staying = await connect(app.origin, (await signInAs(services, stays)).cookie);
    const going = await connect(app.origin, (await signInAs(services, goes)).cookie);
    const frames = recordFrames(going);
    await watch(staying, thread.id);
    await watch(going, thread.id);
    const kept = collect(staying);
    const lost = nextEvent(going, 'access:lost');
    await run(services, removeMember, world.admin, {
      networkId: world.network.id,
      accountId: goes.accountId,
    });
    const after = await buildReply(services, thread.id, world.admin, 'CANARY after the removal');
    await eventually(() => kept.at(-1)?.seq === after.seq, 'the one who stays has it');
    expect((await lost)[0]).toMatchObject({ threadId: thread.id, reason: 'access_lost' });
    expect(frames.join()).not.toContain('CANARY');
    expect(
      (await send(going, 'thread:sync', { threadId: thread.id, era: kept[0]!.era, epoch: 1, after: 0 })).ok,
    ).toBe(false);
  });

  it('lets nobody in between a check and a join: 300 joins against leaving, under posts', async () => {
    const world = await buildForum(services, { access: 'members' });
    const { thread } = await buildThread(services, world);
    const era = await eraOf(thread.id);
    const person = await buildMember(services, world);
    const { cookie } = await signInAs(services, person);
    let leaks = 0;
    let joined = 0;
    const client = await connect(app.origin, cookie);
    for (let round = 0; round < 300; round++) {
      const networkId = world.network.id;
      await run(services, joinNetwork, person, {
        networkId,
      }).catch(() => {});
      const heard: number[] = [];
      const listen = (messages: ThreadMessage[]) => heard.push(...messages.map(({ seq }) => seq));
      client.on('thread:changes', listen);
      const joining = send(client, 'thread:sync', { threadId: thread.id, era, epoch: 1, after: 0 });
      if (round % 3) await new Promise((resolve) => setTimeout(resolve, (round % 7) / 2));
      await run(services, leaveNetwork, person, { networkId });
      const after = await buildReply(services, thread.id, world.admin, 'after the leaving');
      if ((await joining).ok) joined++;
      await send(client, 'thread:leave', { threadId: thread.id });
      if (heard.includes(after.seq)) leaks++;
      client.off('thread:changes', listen);
    }
    expect(joined).toBeGreaterThan(30);
    expect(leaks).toBe(0);
  }, 60_000);

  it('refuses a reply that was on its way when the thread was locked: nothing is ordered after the lock', async () => {
    const world = await buildForum(services);
    const { thread } = await buildThread(services, world);
    const people = await Promise.all(Array.from({ length: 10 }, () => buildPerson(services)));
    const replies = people.flatMap((person) =>
      Array.from({ length: 10 }, () =>
        run(services, replyToThread, person, {
          threadId: thread.id,
          body: 'In flight',
          clientKey: randomUUID(),
        }).catch(() => null),
      ),
    );
    const lock = run(services, lockThread, world.admin, {
      threadId: thread.id,
      isLocked: true,
      reason: 'Enough said.',
    }) as Promise<{ seq: number }>;
    const [{ seq }, made] = await Promise.all([lock, Promise.all(replies)]);
    const numbers = made.flatMap((answer) => (answer ? [(answer as PostCommitted).seq] : []));
    expect(Math.max(0, ...numbers)).toBeLessThan(seq);
  });
});
