import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PostCommitted, ThreadPageDto } from '../../contract/forums.js';
import { quoteMarkdown } from '../../contract/quote.js';
import type { NetworkRecordDto, OwnStandingOfSanctions } from '../../contract/sanctions.js';
import { query } from '../../src/database/index.js';
import { createThread, followQuotesJob, readThread, replyToThread } from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { removePost } from '../../src/moderation/index.js';
import { joinNetwork, setAnonymity } from '../../src/networks/index.js';
import { closeAccount, tellThreads } from '../../src/people/index.js';
import { readNetworkRecord, readOwnStanding } from '../../src/sanctions/index.js';
import { buildMember as buildAccount } from '../factories/accounts.js';
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
import { listOf, settle } from '../notifications/helpers.js';

/** What a person wrote without a name, when they go, are answered, or are decided about. */

const password = 'gravel-pudding-moth';
const DAY = 86_400_000;
let test: TestDatabase;
let services: Services;
let world: ForumWorld;
let z: SignedIn;
let reader: SignedIn;
let moderator: SignedIn;
let now: Date;

beforeAll(async () => {
  test = await testDatabase();
  services = buildServices(test.db, { seal: sealWith(randomBytes(32)), clock: { now: () => now } });
});
afterAll(() => test.close());
beforeEach(async () => {
  now = new Date();
  world = await buildForum(services);
  await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
  const name = `zq${randomUUID().slice(0, 8)}`;
  ({ actor: z } = await buildAccount(test.db, { password, name: `Zqname ${name}`, username: name }));
  await run(services, joinNetwork, z, { networkId: world.network.id });
  reader = await buildMember(services, world);
  moderator = await buildMember(services, world, 'moderator');
});

const unnamed = async (body = 'Nobody knows who says this.') =>
  (await run(services, createThread, z, {
    forumId: world.forum.id,
    title: 'Without a name',
    body,
    clientKey: randomUUID(),
    anonymous: true,
  })) as PostCommitted;
const close = (erasePosts: boolean) => run(services, closeAccount, z, { password, erasePosts });
async function tellAll(): Promise<void> {
  while (await tellThreads.run(services));
}
const pageOf = async (threadId: string) =>
  (await run(services, readThread, visitor, { threadId })) as ThreadPageDto;
const remove = (postId: string) =>
  run(services, removePost, moderator, { postId, reason: 'Rude.', rule: 'offensive' });

describe('closing an account', () => {
  it('leaves what was written without a name as it is, with no sign that somebody went (C14)', async () => {
    const { thread } = await unnamed();
    const before = await pageOf(thread.id);
    await close(false);
    now = new Date(now.getTime() + 8 * DAY);
    await tellAll();
    expect(await pageOf(thread.id)).toEqual(before);
  });

  it('erases it too where that was chosen, within a week and not with the rest; quotations go with it', async () => {
    const { thread, post } = await unnamed('Zqunnamed words of mine, in one go.');
    const named = await buildThread(services, world, { author: z, body: 'Zqnamed words.' });
    const quote = quoteMarkdown(
      'Zqunnamed words of mine, in one go.',
      post.id,
      'Anonymous wrote in',
      'post 1',
    );
    await buildReply(services, thread.id, reader, `${quote}I agree.`);
    await close(true);
    // The lot decides when; it is never the moment of the rest.
    await query(services.db, `update person_updates set leased_until = $1 where account_id = $2`, [
      new Date(now.getTime() + DAY),
      post.authorId,
    ]);
    await tellAll();
    expect((await pageOf(named.thread.id)).posts[0]!.state).toBe('deleted');
    expect((await pageOf(thread.id)).posts[0]!.state).toBe('visible');
    now = new Date(now.getTime() + 8 * DAY);
    await tellAll();
    while (await followQuotesJob.run(services));
    const page = await pageOf(thread.id);
    expect(page.posts.map(({ state }) => state)).toEqual(['deleted', 'visible']);
    expect(JSON.stringify(page)).not.toContain('Zqunnamed');
  });

  it('leaves the person’s names in no table (D13)', async () => {
    await unnamed();
    await buildThread(services, world, { author: z });
    await close(false);
    await tellAll();
    const tables = await query<{ name: string }>(
      services.db,
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await query(services.db, `select 1 from "${name}" r where r::text ilike $1 limit 1`, [
        `%${z.username}%`,
      ]);
      if (rows.length > 0) found.push(name);
    }
    // A goodbye that is on its way to a confirmed address has the name in it.
    expect(found.filter((name) => name !== 'outgoing_mail')).toEqual([]);
  });
});

describe('news for a pseudonym', () => {
  it('is kept under the pseudonym and read by its person alone', async () => {
    const { thread, post } = await unnamed();
    const [{ username }] = (await query<{ username: string }>(
      services.db,
      'select username from accounts where id = $1',
      [post.authorId],
    )) as [{ username: string }];
    await run(services, replyToThread, reader, {
      threadId: thread.id,
      body: `Thank you, @${username}.`,
      replyTo: 1,
      clientKey: randomUUID(),
    });
    await settle(services);
    const news = await listOf(services, z);
    expect(news.filter(({ thread: where }) => where?.path.includes(thread.id))).not.toEqual([]);
    for (const other of [reader, moderator, world.admin])
      expect(
        (await listOf(services, other)).filter(
          ({ kind, thread: where }) => kind !== 'thread' && where?.path.includes(thread.id),
        ),
      ).toEqual([]);
    const rows = await query<{ accountId: string }>(
      services.db,
      'select distinct account_id as "accountId" from notifications where thread_id = $1',
      [thread.id],
    );
    expect(rows.map(({ accountId }) => accountId)).not.toContain(z.accountId);
    expect(rows.map(({ accountId }) => accountId)).toContain(post.authorId);
  });
});

describe('what counts of an author without a name', () => {
  it('is one number for the site, nothing for moderators, and everything for the person', async () => {
    const siteAdmin = await buildPerson(services, { isSiteAdmin: true });
    const { thread: own, post: first } = await unnamed();
    const open = await unnamed();
    const { thread } = await buildThread(services, world, { author: reader });
    const said = await buildReply(services, thread.id, z, 'By name.');
    await remove(said.post.id);
    await remove(first.id);
    expect(own.authorId).not.toBe(open.thread.authorId);
    const record = (by: SignedIn, more: object) =>
      run(services, readNetworkRecord, by, {
        network: world.network.slug,
        ...more,
      }) as Promise<NetworkRecordDto>;
    const bySite = await record(siteAdmin, { postId: open.post.id });
    expect(bySite).toMatchObject({ person: null, count: 2, strikes: [], sanctions: [] });
    expect(await record(moderator, { postId: open.post.id })).toMatchObject({
      person: null,
      count: 0,
      strikes: [],
    });
    // By name only what was written by name: one more there would say who wrote it.
    for (const by of [moderator, siteAdmin])
      expect(await record(by, { username: z.username })).toMatchObject({ count: 1 });
    for (const answer of [bySite, await record(moderator, { postId: open.post.id })])
      for (const token of [z.accountId, z.username, z.name])
        expect(JSON.stringify(answer)).not.toContain(token);
    const mine = (await run(services, readOwnStanding, z, {})) as OwnStandingOfSanctions;
    expect(mine.places.flatMap(({ strikes }) => strikes)).toHaveLength(2);
  });
});
