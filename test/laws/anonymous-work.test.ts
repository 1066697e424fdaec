import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PostCommitted } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import { createThread, replyToThread } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { setAnonymity } from '../../src/networks/index.js';
import { buildForum, buildMember, buildServices, type ForumWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { buildFollowers, follow, openScreen, settle } from '../notifications/helpers.js';
import { statementsOf } from '../search/helpers/statements.js';

/**
 * What a post without a name costs says nothing about its author (C15): the same statements, and the same told to the same
 * number of people, whether thousands wait for what the author writes by name or nobody does.
 */
let database: TestDatabase;
let services: Services;
let world: ForumWorld;
let threadId: string;
/** Others follow what this person writes by name, and this person's screens are open. */
let known: SignedIn;
let newcomer: SignedIn;

const FOLLOWERS = 30;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
  world = await buildForum(services);
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  known = await buildMember(services, world, 'moderator', 'Known to all');
  newcomer = await buildMember(services, world, 'member', 'New here');
  const networkId = world.network.id;
  for (let n = 0; n < 3; n++) {
    const own = await start(known);
    await buildFollowers(services, { networkId, threadId: own, count: FOLLOWERS });
  }
  // Whoever writes is signed in; one of them in many places.
  for (const person of [world.admin, newcomer, known, known, known]) await openScreen(services, person);
  threadId = await start(world.admin);
  await buildFollowers(services, { networkId, threadId, count: FOLLOWERS });
  await query(
    services.db,
    `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
     select decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), account_id, 'browser', now(), now(),
       now() + interval '1 hour' from thread_follows where thread_id = $1`,
    [threadId],
  );
  for (const author of [known, newcomer]) {
    await follow(services, author, threadId, 'following');
    // The first of each makes what later ones find: the pseudonym, and what a node keeps for a moment.
    await reply(author, true);
    await reply(author, false);
  }
  await settle(services);
});
afterAll(() => database.close());

async function start(author: SignedIn): Promise<string> {
  const input = { forumId: world.forum.id, title: 'A thread', body: 'Begun.', clientKey: randomUUID() };
  return ((await run(services, createThread, author, input)) as PostCommitted).thread.id;
}

const reply = (author: SignedIn, anonymous: boolean) =>
  run(services, replyToThread, author, {
    threadId,
    body: 'It happened.',
    clientKey: randomUUID(),
    anonymous,
  });

interface Work {
  writing: string[];
  /** What is done behind the writer's back: who follows is found and told. */
  telling: string[];
  /** Committed changes, by their shape: every screen of the thread gets each. */
  changes: string[];
  /** Events to others than the author, and how often each. */
  told: Record<string, number>;
}

async function workOf(author: SignedIn, anonymous: boolean): Promise<Work> {
  const changes: string[] = [];
  const told: Record<string, number> = {};
  const ends = [
    services.feed.onCommitted((change) => changes.push(shapeOf(change))),
    services.signals.toAccount.listen(({ event, accountId }) => {
      if (accountId !== author.accountId) told[event] = (told[event] ?? 0) + 1;
    }),
  ];
  const texts = async (work: () => Promise<unknown>) => (await statementsOf(work)).map(({ text }) => text);
  const writing = await texts(() => reply(author, anonymous));
  const telling = await texts(() => settle(services));
  for (const end of ends) end();
  return { writing, telling, changes, told };
}

/** The keys of a message, without its values. */
const shapeOf = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(shapeOf).join()}]`
    : value !== null && typeof value === 'object' && !(value instanceof Date)
      ? `{${Object.entries(value)
          .map(([key, inner]) => `${key}:${shapeOf(inner)}`)
          .sort()
          .join()}}`
      : typeof value;

describe('the work for a post without a name (C15)', () => {
  it('is the same whoever wrote it: the statements, what goes out, and how many are told', async () => {
    const ofKnown = await workOf(known, true);
    const ofNewcomer = await workOf(newcomer, true);
    expect(ofKnown.writing.length).toBeGreaterThan(0);
    expect(ofKnown.told).toEqual({ 'account:notification': FOLLOWERS + 2 });
    expect(ofNewcomer).toEqual(ofKnown);
  });

  it('is told to others as a post by name is: by the same statements, in the same words, to as many', async () => {
    for (const author of [known, newcomer]) {
      const named = await workOf(author, false);
      const unnamed = await workOf(author, true);
      expect(unnamed.telling).toEqual(named.telling);
      expect(unnamed.told).toEqual(named.told);
      expect(unnamed.changes).toHaveLength(named.changes.length);
    }
  });
});
