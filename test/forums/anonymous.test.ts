import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import {
  createThread,
  deletePost,
  editPost,
  readPostHistory,
  readThread,
  renameThread,
  replyToThread,
  updateForum,
} from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { removeMember, setAnonymity } from '../../src/networks/index.js';
import { buildForum, buildMember, buildServices, type ForumWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let z: SignedIn;
let b: SignedIn;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
  world = await buildForum(services);
  z = await buildMember(services, world, 'member', 'Zoë Canary');
  b = await buildMember(services, world);
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
});

afterAll(() => database.close());

const start = (actor: SignedIn, anonymous: boolean, clientKey = randomUUID()) =>
  run(services, createThread, actor, {
    forumId: world.forum.id,
    title: 'A mistake that we made',
    body: 'It can happen to all of us.',
    clientKey,
    anonymous,
  }) as Promise<PostCommitted>;
const reply = (actor: SignedIn, threadId: string, anonymous: boolean, clientKey = randomUUID()) =>
  run(services, replyToThread, actor, {
    threadId,
    body: 'Me too.',
    clientKey,
    anonymous,
  }) as Promise<PostCommitted>;
const page = (actor: SignedIn, threadId: string) =>
  run(services, readThread, actor, { threadId }) as Promise<ThreadPageDto>;

test('an anonymous thread and its replies go out under one pseudonym, another in the next thread', async () => {
  const first = await start(z, true);
  const second = await reply(z, first.thread.id, true);
  const elsewhere = await start(z, true);
  expect(second.post.authorId).toBe(first.post.authorId);
  expect(first.thread.authorId).toBe(first.post.authorId);
  expect(elsewhere.post.authorId).not.toBe(first.post.authorId);
  expect(first.post.authorId).not.toBe(z.accountId);
  const seen = await page(b, first.thread.id);
  expect(seen.people).toEqual([
    {
      id: first.post.authorId,
      username: expect.stringMatching(/^anonymous-\d{6}$/),
      name: expect.stringMatching(/^Anonymous member \d{6}$/),
    },
  ]);
  expect(seen.viewer.pseudonyms).toBeUndefined();
  expect((await page(z, first.thread.id)).viewer.pseudonyms).toEqual([first.post.authorId]);
});

test('no row of the database that anybody reads holds the person', async () => {
  const { post, thread } = await start(z, true);
  const rows = await query(
    services.db,
    `select p::text as post, t::text as thread, a::text as author, s::text as seal from posts p join threads t on t.id = p.thread_id
       join accounts a on a.id = p.author_id join pseudonym_seals s on s.pseudonym_id = a.id where p.id = $1`,
    [post.id],
  );
  expect(rows).toHaveLength(1);
  const text = JSON.stringify(rows);
  for (const word of [z.accountId, z.username, z.name]) expect(text).not.toContain(word);
  expect(thread.createdAt).toBe(post.createdAt);
});

test('ids hold no time and times no seconds', async () => {
  const { post, thread } = await start(z, true);
  const { post: answer } = await reply(z, thread.id, true);
  const edited = (await run(services, editPost, z, {
    postId: answer.id,
    body: 'Me too, once.',
    version: 1,
  })) as PostCommitted;
  for (const at of [
    post.createdAt,
    thread.createdAt,
    thread.lastPostAt,
    answer.createdAt,
    edited.post.editedAt,
  ])
    expect(at).toMatch(/:00\.000Z$/);
  for (const id of [post.id, thread.id, post.authorId, answer.id]) expect(id[14]).toBe('4');
});

test('its author alone edits, renames and deletes it, and the history has the pseudonym', async () => {
  const { post, thread } = await start(z, true);
  const change = { postId: post.id, body: 'It can happen to anybody.', version: 1 };
  await expect(run(services, editPost, b, change)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    run(services, renameThread, b, { threadId: thread.id, title: 'Mine now' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  });
  await run(services, editPost, z, change);
  await run(services, renameThread, z, { threadId: thread.id, title: 'Mistakes' });
  const history = await run(services, readPostHistory, b, { postId: post.id });
  expect(JSON.stringify(history)).not.toContain(z.accountId);
  expect(JSON.stringify(history)).not.toContain(z.name);
  expect(
    (history as { revisions: { writtenBy: { id: string } }[] }).revisions.map(
      ({ writtenBy }) => writtenBy.id,
    ),
  ).toEqual([post.authorId, post.authorId]);
  await expect(run(services, deletePost, b, { postId: post.id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(((await run(services, deletePost, z, { postId: post.id })) as PostCommitted).post.state).toBe(
    'deleted',
  );
});

test('one text is posted once, by name or without, whichever came first', async () => {
  const { thread } = await start(b, false);
  const [first, second] = [randomUUID(), randomUUID()];
  const named = await reply(z, thread.id, false, first);
  expect((await reply(z, thread.id, true, first)).post).toEqual(named.post);
  const unnamed = await reply(z, thread.id, true, second);
  expect((await reply(z, thread.id, false, second)).post).toEqual(unnamed.post);
  expect((await reply(z, thread.id, true, second)).post).toEqual(unnamed.post);
  // The same key by somebody else is another post.
  expect((await reply(b, thread.id, true, second)).post.id).not.toBe(unnamed.post.id);
  expect((await page(b, thread.id)).posts).toHaveLength(4);
});

test('named and anonymous posts of one person in one thread have nothing in common', async () => {
  const { thread } = await start(b, false);
  const named = await reply(z, thread.id, false);
  const unnamed = await reply(z, thread.id, true);
  expect(named.post.authorId).toBe(z.accountId);
  expect(unnamed.post.authorId).not.toBe(z.accountId);
  const { people } = await page(b, thread.id);
  expect(people.map(({ id }) => id).sort()).toEqual([b.accountId, z.accountId, unnamed.post.authorId].sort());
});

test('many first posts at once in one thread have one pseudonym', async () => {
  const { thread } = await start(b, false);
  const all = await Promise.all(Array.from({ length: 6 }, () => reply(z, thread.id, true)));
  expect(new Set(all.map(({ post }) => post.authorId)).size).toBe(1);
});

test('refused: where the network has it off, with a file, without a key, by who may not write', async () => {
  const { thread } = await start(b, false);
  const file = { threadId: thread.id, clientKey: randomUUID(), anonymous: true };
  await expect(
    run(services, replyToThread, z, { ...file, body: `![A form](/a/${randomUUID()}/form.png)` }),
  ).rejects.toMatchObject({ code: 'invalid_input', extras: { reason: 'no_files' } });
  const withoutKey = { ...services, seal: undefined };
  await expect(run(withoutKey, replyToThread, z, { ...file, body: 'Me too.' })).rejects.toMatchObject({
    code: 'unavailable',
  });
  const gone = await buildMember(services, world);
  const { name, description, access } = world.forum;
  const rules = { forumId: world.forum.id, name, description, access, posting: 'members' };
  await run(services, updateForum, world.admin, rules);
  await reply(gone, thread.id, true);
  const { id: networkId } = world.network;
  await run(services, removeMember, world.admin, { networkId, accountId: gone.accountId, reason: 'Spam.' });
  await expect(reply(gone, thread.id, true)).rejects.toMatchObject({ code: 'forbidden' });
  const plain = await buildForum(services);
  const other = await run(services, createThread, z, {
    forumId: plain.forum.id,
    title: 'By name',
    body: 'Here I am.',
    clientKey: randomUUID(),
  });
  await expect(reply(z, (other as PostCommitted).thread.id, true)).rejects.toMatchObject({
    code: 'forbidden',
    extras: { reason: 'not_anonymous' },
  });
});
