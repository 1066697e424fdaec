import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import type { OpenedRevealDto, RevealDto } from '../../contract/reveals.js';
import { query } from '../../src/database/index.js';
import { createThread, readThread } from '../../src/forums/index.js';
import { holdLinks } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity } from '../../src/networks/index.js';
import { listNotifications } from '../../src/notifications/index.js';
import {
  askHeldReveal,
  askReveal,
  decideReveal,
  listReveals,
  openReveal,
  revealLinks,
} from '../../src/reveals/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import {
  buildHoldWorld,
  gatedServices,
  heldOf,
  refusal,
  reply,
  decide as settle,
  setWriting,
} from '../holds/world.js';

let database: TestDatabase;
let services: Services;
/** With the gate, under the same seal. */
let held: Services;
let world: ForumWorld;
let z: SignedIn;
let one: SignedIn;
let two: SignedIn;
let post: PostCommitted['post'];

beforeAll(async () => {
  database = await testDatabase();
  const seal = sealWith(randomBytes(32));
  services = buildServices(database.db, { seal });
  held = gatedServices(database.db, { seal, noticeLinks: { ...holdLinks, ...revealLinks } });
  world = await buildForum(services);
  z = await buildMember(services, world, 'member', 'Zoë Canary');
  one = await buildPerson(services, { isSiteAdmin: true });
  two = await buildPerson(services, { isSiteAdmin: true });
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
});

afterAll(() => database.close());

beforeEach(async () => {
  const input = {
    forumId: world.forum.id,
    title: 'A mistake',
    body: 'Mine.',
    clientKey: randomUUID(),
    anonymous: true,
  };
  post = ((await run(services, createThread, z, input)) as PostCommitted).post;
});

const ask = (by: SignedIn, law?: string) =>
  run(services, askReveal, by, {
    postId: post.id,
    reason: 'A court has asked for it.',
    law,
  }) as Promise<RevealDto>;
const decide = (by: SignedIn, revealId: string, agrees = true) =>
  run(services, decideReveal, by, { revealId, agrees }) as Promise<RevealDto>;
const open = (by: SignedIn, revealId: string) =>
  run(services, openReveal, by, { revealId }) as Promise<OpenedRevealDto>;
const news = (of: SignedIn) =>
  run(services, listNotifications, of, { show: 'fairness' }).then((all) => JSON.stringify(all));

test('one asks, another agrees, both see it once, and the author is told', async () => {
  const { id } = await ask(one);
  expect(await news(two)).toContain('revealAsked');
  expect(await decide(two, id)).toMatchObject({ state: 'agreed', canOpen: true });
  expect((await open(one, id)).person).toMatchObject({ id: z.accountId, name: z.name });
  expect((await open(two, id)).person).toMatchObject({ id: z.accountId });
  for (const who of [one, two]) await expect(open(who, id)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await news(z)).toContain('"revealed"');
  const lines = await query<{ action: string }>(
    services.db,
    `select l.action, to_jsonb(l)::text as line from moderation_log l where post_id = $1 order by id`,
    [post.id],
  );
  expect(lines.map(({ action }) => action)).toEqual(['author.revealAsked', 'author.revealed']);
  for (const word of [z.accountId, z.name, z.username]) expect(JSON.stringify(lines)).not.toContain(word);
  expect(JSON.stringify(await run(services, listReveals, one, {}))).not.toContain(z.accountId);
});

test('a law that forbids it keeps the author from being told', async () => {
  const before = await news(z);
  const { id } = await ask(one, 'Section 30 of the Act');
  await decide(two, id);
  expect(await news(z)).toBe(before);
});

test('nobody decides their own question, opens what was not agreed to, or asks twice', async () => {
  const { id } = await ask(one);
  await expect(decide(one, id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(open(one, id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(ask(two)).rejects.toMatchObject({ code: 'conflict' });
  await decide(two, id, false);
  await expect(open(one, id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(decide(two, id)).rejects.toMatchObject({ code: 'forbidden' });
});

test('who runs the network is refused; for others there is no such thing', async () => {
  await expect(ask(world.admin)).rejects.toMatchObject({ code: 'forbidden' });
  const { id } = await ask(one);
  const third = await buildPerson(services, { isSiteAdmin: true });
  await decide(two, id);
  await expect(open(third, id)).rejects.toMatchObject({ code: 'forbidden' });
  for (const who of [world.admin, z]) {
    await expect(open(who, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(run(services, listReveals, who, {})).rejects.toMatchObject({ code: 'not_found' });
  }
  const seen = JSON.stringify(await run(services, readThread, one, { threadId: await threadOf() }));
  expect(seen).not.toContain(z.accountId);
});

async function threadOf(): Promise<string> {
  const [row] = await query<{ id: string }>(services.db, 'select thread_id as id from posts where id = $1', [
    post.id,
  ]);
  return row!.id;
}

test('two who answer at once decide once', async () => {
  const { id } = await ask(one);
  const third = await buildPerson(services, { isSiteAdmin: true });
  const both = await Promise.allSettled([decide(two, id), decide(third, id, false)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('of a text that waits or was refused the same is asked and answered, and the network’s log says that it was', async () => {
  const made = await buildHoldWorld(held, {});
  await run(held, setAnonymity, made.admin, { networkId: made.network.id, mode: 'held' });
  const waiting = await heldOf(reply(held, made, made.member, 'I will find you.', { anonymous: true }));
  const reason = 'It is a threat.';
  const asks = (by: SignedIn, holdId: string) =>
    run(held, askHeldReveal, by, { holdId, reason }) as Promise<RevealDto>;
  // Who moderates there reads the text, and is told that only the site may ask; to others it is not there.
  await expect(asks(made.moderator, waiting.id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(asks(z, waiting.id)).rejects.toMatchObject({ code: 'not_found' });
  const asked = await asks(one, waiting.id);
  expect(asked).toMatchObject({
    postNumber: null,
    path: `/n/${made.network.slug}/held#held-${waiting.id}`,
    state: 'asked',
  });
  await expect(asks(two, waiting.id)).rejects.toMatchObject({ code: 'conflict' });
  await expect(decide(one, asked.id)).rejects.toMatchObject({ code: 'forbidden' });
  await settle(held, made.moderator, waiting.id, refusal);
  expect(await decide(two, asked.id)).toMatchObject({
    state: 'agreed',
    path: `/n/${made.network.slug}/held?show=refused#held-${waiting.id}`,
  });
  expect((await open(one, asked.id)).person).toMatchObject({ id: made.member.accountId });
  const told = await run(held, listNotifications, made.member, { show: 'fairness' });
  expect(JSON.stringify(told)).toContain('"revealed"');
  expect(JSON.stringify(told)).toContain(`/held#held-${waiting.id}`);
  const lines = await query<{ act: string; line: string }>(
    held.db,
    `select act, to_jsonb(e)::text as line from network_events e where network_id = $1 and act like 'held.reveal%' order by at, id`,
    [made.network.id],
  );
  expect(lines.map(({ act }) => act)).toEqual(['held.revealAsked', 'held.revealed']);
  const { accountId, name, username } = made.member;
  for (const word of [accountId, name, username, waiting.id])
    expect(JSON.stringify(lines)).not.toContain(word);
  // Asked anew is what was refused, never what has a name.
  expect(await asks(one, waiting.id)).toMatchObject({ state: 'asked' });
  await setWriting(held, made, { mode: 'all' });
  const named = await heldOf(reply(held, made, made.member, 'By name.'));
  await expect(asks(one, named.id)).rejects.toMatchObject({ code: 'forbidden' });
});
