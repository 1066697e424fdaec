import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { createThread, forgetTurns, readThread, replyToThread, updateForum } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import type { AppError } from '../../src/lib/errors.js';
import { sealWith } from '../../src/lib/seal.js';
import { slowThread } from '../../src/moderation/index.js';
import { setAnonymity } from '../../src/networks/index.js';
import { buildServices, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildCaseWorld, type CaseWorld, reasonOf } from '../reports/world.js';

let database: TestDatabase;
let services: Services;
let now = new Date('2024-05-07T08:00:00Z');
beforeAll(async () => {
  database = await testDatabase(6);
  services = buildServices(database.db, { clock: { now: () => now }, seal: sealWith(randomBytes(32)) });
});
afterAll(() => database.close());

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};
const reply = (by: SignedIn, { started }: CaseWorld, more: object = {}) =>
  run(services, replyToThread, by, {
    threadId: started.thread.id,
    body: 'Words.',
    clientKey: randomUUID(),
    ...more,
  }) as Promise<PostCommitted>;
const start = (by: SignedIn, { forum }: CaseWorld, more: object = {}) =>
  run(services, createThread, by, {
    forumId: forum.id,
    title: 'A subject',
    body: 'Words.',
    clientKey: randomUUID(),
    ...more,
  }) as Promise<PostCommitted>;
const slow = (by: SignedIn, { started }: CaseWorld, seconds: number | null) =>
  run(services, slowThread, by, { threadId: started.thread.id, seconds });
const slowForum = (world: CaseWorld, slowSeconds: number) => {
  const { id: forumId, name, description, access } = world.forum;
  return run(services, updateForum, world.admin, { forumId, name, description, access, slowSeconds });
};

it('lets each member post once in a while in a thread, says when the next turn is, and lets moderators be', async () => {
  const world = await buildCaseWorld(services);
  const { member, moderator, other, started } = world;
  expect(await reasonOf(slow(member, world, 60))).toBe('not_moderator');
  expect(await reasonOf(slow(moderator, world, 61))).toBe('invalid_input');
  await slow(moderator, world, 60);
  const clientKey = randomUUID();
  const first = await reply(member, world, { clientKey });
  // The same text again is the same post, as ever.
  expect((await reply(member, world, { clientKey })).post.id).toBe(first.post.id);
  later(15);
  const refused = (await reply(member, world).catch((error: unknown) => error)) as AppError;
  expect(refused.toBody('en')).toMatchObject({
    code: 'too_many',
    reason: 'slow_mode',
    retryAfterSeconds: 45,
    message: 'Slow mode: each person can post once in 1 minute here. Your next turn is in 45 seconds.',
  });
  await reply(moderator, world);
  await reply(moderator, world);
  await reply(other, world);
  // Another thread has no slow mode.
  await start(member, world);
  later(45);
  await reply(member, world);
  const page = (await run(services, readThread, member, { threadId: started.thread.id })) as ThreadPageDto;
  expect(page.thread.slowSeconds).toBe(60);
  await slow(moderator, world, null);
  await reply(member, world);
  const lines = await query<{ payload: object }>(
    services.db,
    `select payload from moderation_log where thread_id = $1 and action = 'thread.slowed' order by id`,
    [started.thread.id],
  );
  expect(lines.map(({ payload }) => payload)).toEqual([
    { seconds: 60, before: null },
    { seconds: null, before: 60 },
  ]);
});

it('counts all posts of a forum, but for threads that have a time of their own', async () => {
  const world = await buildCaseWorld(services);
  const { member, moderator } = world;
  await slowForum(world, 300);
  await start(member, world);
  expect(await reasonOf(reply(member, world))).toBe('slow_mode');
  expect(await reasonOf(start(member, world))).toBe('slow_mode');
  await slow(moderator, world, 0);
  await reply(member, world);
  await reply(member, world);
  await slow(moderator, world, 30);
  await reply(member, world);
  expect(await reasonOf(reply(member, world))).toBe('slow_mode');
  later(300);
  await start(member, world);
  const [line] = await query<{ details: object }>(
    services.db,
    `select details from network_events where network_id = $1 and act = 'forum.slowed'`,
    [world.network.id],
  );
  expect(line!.details).toEqual({ from: 0, to: 300 });
});

it('of texts sent at the same moment, one has the turn', async () => {
  const world = await buildCaseWorld(services);
  await slow(world.moderator, world, 60);
  for (let round = 0; round < 5; round++) {
    const sent = await Promise.all([1, 2, 3, 4].map(() => reasonOf(reply(world.member, world))));
    expect(sent.filter((one) => one === 'done')).toHaveLength(1);
    expect(sent.filter((one) => one === 'slow_mode')).toHaveLength(3);
    later(60);
  }
});

it('counts what is written without a name with the rest, and keeps no account of it', async () => {
  const world = await buildCaseWorld(services);
  const { member, other } = world;
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  await slow(world.moderator, world, 60);
  await reply(member, world, { anonymous: true });
  expect(await reasonOf(reply(member, world))).toBe('slow_mode');
  expect(await reasonOf(reply(member, world, { anonymous: true }))).toBe('slow_mode');
  later(60);
  await reply(member, world);
  expect(await reasonOf(reply(member, world, { anonymous: true }))).toBe('slow_mode');
  const rows = JSON.stringify(await query(services.db, 'select s::text as row from slow_turns s', []));
  for (const { accountId } of [member, other]) expect(rows).not.toContain(accountId.replaceAll('-', ''));
  later(86_400);
  await forgetTurns.run(services);
  expect(await query(services.db, 'select 1 from slow_turns', [])).toEqual([]);
});
