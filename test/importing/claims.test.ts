import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyThreadMessage, threadStateOf } from '../../client/state/thread-state.js';
import type { ThreadPageDto } from '../../contract/forums.js';
import { query } from '../../src/database/index.js';
import type { Committed } from '../../src/feed/index.js';
import {
  claimPosts,
  forumVersion,
  moveClaimedPosts,
  readClaim,
  readForum,
  readThread,
  threadVersion,
} from '../../src/forums/index.js';
import { importArchive } from '../../src/importing/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { refusalOf } from '../auth/helpers.js';
import { buildMember } from '../factories/accounts.js';
import { buildForum, buildServices, type ForumWorld, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { mail, mbox, tempFolder } from './helpers/archive.js';

const bob = 'bob@x.example (Bob)';
const archive = [
  mail({ 'Message-ID': '<1@x.example>', Subject: 'Weather' }, 'Rain.\n'),
  mail(
    { 'Message-ID': '<2@x.example>', References: '<1@x.example>', Subject: 'Re: Weather', From: bob },
    'Sun.\n',
  ),
  mail({ 'Message-ID': '<3@x.example>', Subject: 'Food', From: bob }, 'Bread.\n'),
];
let database: TestDatabase;
let services: Services;
let world: ForumWorld;
const files = tempFolder();
const committed: Committed[] = [];

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  services.feed.onCommitted((change) => committed.push(change));
});
afterAll(async () => {
  files.remove();
  await database.close();
});
beforeEach(async () => {
  world = await buildForum(services);
  await query(database.db, 'delete from post_claims');
  await query(
    database.db,
    `update accounts set email_verified_at = null, email_key = id::text where email_key = 'bob@x.example'`,
  );
  await query(database.db, `update accounts set import_key = null where import_key is not null`);
  await bring(archive);
  committed.length = 0;
});

function bring(messages: string[]): Promise<unknown> {
  const path = files.file('archive.mbox', mbox(messages));
  return importArchive(services, { path, network: world.network.slug, forum: world.forum.slug });
}

async function somebody(email: string, isConfirmed = true): Promise<SignedIn> {
  const { account, actor } = await buildMember(database.db, { email });
  if (isConfirmed)
    await query(database.db, 'update accounts set email_verified_at = now() where id = $1', [account.id]);
  return actor;
}

async function move(): Promise<void> {
  while (await moveClaimedPosts.run(services));
}

async function threads(): Promise<ThreadPageDto[]> {
  const { network, forum } = world;
  const page = await run(services, readForum, visitor, { network: network.slug, forum: forum.slug });
  return Promise.all(page.threads.map(({ id }) => run(services, readThread, visitor, { threadId: id })));
}

describe('imported posts', () => {
  it('are offered to who has confirmed the address, as a number', async () => {
    const owner = await somebody('Bob@X.example');
    expect(await run(services, readClaim, owner, {})).toEqual({
      isConfirmed: true,
      isClaimed: false,
      count: 2,
    });
    expect(await threads()).toHaveLength(2);
  });

  it('are told of to nobody else, and can’t be claimed by them', async () => {
    const unproven = await somebody('bob@x.example', false);
    const other = await somebody('eve@y.example');
    expect(await run(services, readClaim, unproven, {})).toEqual({
      isConfirmed: false,
      isClaimed: false,
      count: 0,
    });
    expect(await run(services, readClaim, other, {})).toEqual({
      isConfirmed: true,
      isClaimed: false,
      count: 0,
    });
    for (const actor of [unproven, other]) {
      expect(await refusalOf(run(services, claimPosts, actor, {}))).toMatchObject({
        reason: 'nothing_to_claim',
      });
    }
    expect(await refusalOf(run(services, readClaim, visitor, {}))).toMatchObject({ code: 'unauthenticated' });
    await move();
    expect(committed).toEqual([]);
  });

  it('get their writer’s name everywhere, as changes of their threads', async () => {
    const before = await threads();
    const versions = await Promise.all(before.map(({ thread }) => threadVersion(database.db, thread.id)));
    const list = await forumVersion(database.db, world.network.slug, world.forum.slug);
    const owner = await somebody('bob@x.example');
    expect(await run(services, claimPosts, owner, {})).toMatchObject({ isClaimed: true });
    await move();

    const after = await threads();
    for (const [n, page] of after.entries()) {
      const old = before.find(({ thread }) => thread.id === page.thread.id)!;
      expect(page.thread.head).toBeGreaterThan(old.thread.head);
      expect(await threadVersion(database.db, page.thread.id)).not.toEqual(versions[n]);
      const change = committed.flatMap((one) => one.threads).find(({ thread }) => thread === page.thread.id)!;
      const { state, outcome } = applyThreadMessage(threadStateOf(old), change);
      expect(outcome).toBe('applied');
      expect(state.thread).toEqual(page.thread);
      expect([...state.posts.values()]).toEqual(page.posts);
      for (const person of page.people) expect(state.people.get(person.id)).toEqual(person);
    }
    expect(await forumVersion(database.db, world.network.slug, world.forum.slug)).not.toEqual(list);
    const [food, weather] = ['Food', 'Weather'].map(
      (title) => after.find(({ thread }) => thread.title === title)!,
    );
    expect(food!.thread.authorId).toBe(owner.accountId);
    expect(food!.people).toEqual([{ id: owner.accountId, username: owner.username, name: owner.name }]);
    expect(weather!.posts.map(({ authorId }) => authorId === owner.accountId)).toEqual([false, true]);
    expect(JSON.stringify([after, committed])).not.toContain('x.example');
    expect(await run(services, readClaim, owner, {})).toEqual({
      isConfirmed: true,
      isClaimed: true,
      count: 0,
    });
  });

  it('go to the first who claims, and stay there when the address moves on', async () => {
    const owner = await somebody('bob@x.example');
    await run(services, claimPosts, owner, {});
    await move();
    await query(database.db, `update accounts set email_key = 'new@x.example' where id = $1`, [
      owner.accountId,
    ]);
    const next = await somebody('bob@x.example');
    expect(await run(services, readClaim, next, {})).toMatchObject({ count: 0, isClaimed: false });
    expect(await refusalOf(run(services, claimPosts, next, {}))).toMatchObject({
      reason: 'nothing_to_claim',
    });
  });

  it('of a later import follow by themselves', async () => {
    const owner = await somebody('bob@x.example');
    await run(services, claimPosts, owner, {});
    await move();
    await bring([
      ...archive,
      mail({ 'Message-ID': '<4@x.example>', Subject: 'Sleep', From: bob }, 'Well.\n'),
    ]);
    await move();
    const pages = await threads();
    expect(pages.find(({ thread }) => thread.title === 'Sleep')!.thread.authorId).toBe(owner.accountId);
  });

  it('move in pieces, and two nodes at once move each once', async () => {
    const many = Array.from({ length: 250 }, (_, n) =>
      mail(
        { 'Message-ID': `<m${n}@x.example>`, References: '<3@x.example>', Subject: 'Re: Food', From: bob },
        `${n}\n`,
      ),
    );
    await bring([...archive, ...many]);
    const owner = await somebody('bob@x.example');
    await run(services, claimPosts, owner, {});
    committed.length = 0;
    await Promise.all([move(), move()]);
    const moved = committed.flatMap((one) => one.threads).map(({ change }) => change.posts.length);
    expect(moved.reduce((sum, n) => sum + n)).toBe(252);
    expect(Math.max(...moved)).toBe(100);
    expect(await run(services, readClaim, owner, {})).toMatchObject({ count: 0 });
  });
});
