import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { replyToThread } from '../../src/forums/index.js';
import { type Jobs, startJobs } from '../../src/jobs/index.js';
import { type AccountMessage, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { sealWith } from '../../src/lib/seal.js';
import { lockThread } from '../../src/moderation/index.js';
import { removeMember, setAnonymity } from '../../src/networks/index.js';
import {
  clearSentDrafts,
  discardDraft,
  expireDrafts,
  listDrafts,
  readDraft,
  saveDraft,
} from '../../src/writing/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildServices,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

let database: TestDatabase;
let services: Services;
let jobs: Jobs;
let world: ForumWorld;
let ada: SignedIn;
let threadId: string;
let told: AccountMessage[];

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db, { seal: sealWith(randomBytes(32)) });
  services.signals.toAccount.listen((message) => told.push(message));
  jobs = startJobs(services, [clearSentDrafts, expireDrafts]);
});
beforeEach(async () => {
  told = [];
  world = await buildForum(services, { access: 'members' });
  ada = await buildMember(services, world);
  threadId = (await buildThread(services, world)).thread.id;
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

const place = () => ({ kind: 'reply' as const, placeId: threadId });
const save = (body: string, version = 0, who = ada, more = {}) =>
  run(services, saveDraft, who, { ...place(), body, version, ...more });
const read = async (who = ada) => (await run(services, readDraft, who, place())).draft;

describe('a draft', () => {
  it('is kept as it was typed, per person and place, and its screens are told', async () => {
    const { draft } = await save('  half a\r\nthought \0 ');
    expect(draft).toMatchObject({ version: 1, body: '  half a\nthought  ', title: '' });
    expect(await read()).toEqual(draft);
    expect(told).toEqual([
      { accountId: ada.accountId, event: 'account:draft', data: { ...place(), version: 1 } },
    ]);
    expect(await read(world.admin)).toBeNull();
  });

  it('made from an older version is a conflict that changes nothing', async () => {
    await save('one');
    await save('two', 1);
    await expect(save('from an old tab', 1)).rejects.toMatchObject({
      code: 'conflict',
      extras: { reason: 'newer_draft' },
    });
    await expect(save('from a new device')).rejects.toMatchObject({ code: 'conflict' });
    expect(await read()).toMatchObject({ body: 'two', version: 2 });
    expect((await save('chosen', 2)).draft.version).toBe(3);
  });

  it('sent twice is saved once', async () => {
    await save('one');
    expect((await save('one')).draft.version).toBe(1);
  });

  it('keeps the language that its writer chose, and no language', async () => {
    expect((await save('one')).draft).not.toHaveProperty('language');
    const spoken = await save('Yksi', 1, ada, { language: 'fi' });
    expect(spoken.draft.language).toBe('fi');
    // Whoever says nothing of it changes nothing of it.
    expect((await save('Kaksi', 2)).draft.language).toBe('fi');
    const unsaid = await save('Three', 3, ada, { language: null });
    expect(unsaid.draft.language).toBeNull();
    expect(await read()).toEqual(unsaid.draft);
    expect((await run(services, listDrafts, ada, {})).drafts[0]!.language).toBeNull();
    // The same text again is the same draft; in another language it is not.
    expect((await save('Three', 3, ada, { language: null })).draft.version).toBe(4);
    await expect(save('Three', 3, ada, { language: 'fi' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(save('x', 4, ada, { language: 'xx' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('of which two versions are saved at once keeps one and refuses the other', async () => {
    await save('start');
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((body) => save(body, 1)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await read()).toMatchObject({ version: 2 });
  });

  it('is discarded once, and only the version that is meant', async () => {
    await save('one');
    await save('two', 1);
    expect(await run(services, discardDraft, ada, { ...place(), version: 1 })).toEqual({ isGone: false });
    expect(await run(services, discardDraft, ada, { ...place(), version: 2 })).toEqual({ isGone: true });
    expect(await run(services, discardDraft, ada, place())).toEqual({ isGone: false });
    expect(told.at(-1)).toMatchObject({ data: { version: null } });
  });

  it('can be kept in a locked thread', async () => {
    await run(services, lockThread, world.admin, { threadId, isLocked: true, reason: 'Done.' });
    expect((await save('too late?')).draft.version).toBe(1);
  });

  it('has a limit, in size and number', async () => {
    await expect(save('x'.repeat(40_001))).rejects.toMatchObject({ code: 'invalid_input' });
    await query(
      services.db,
      `insert into drafts (account_id, kind, place_id, title, body, version, saved_at)
       select $1, 'reply', gen_random_uuid(), '', 'x', 1, now() from generate_series(1, 100)`,
      [ada.accountId],
    );
    await expect(save('one more')).rejects.toMatchObject({ extras: { reason: 'too_many_drafts' } });
  });
});

describe('a draft and who may see its place', () => {
  it('cannot be begun where the writer may not look, in words that fit nothing at all', async () => {
    const outsider = await buildPerson(services);
    await expect(save('hm', 0, outsider)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      run(services, saveDraft, ada, {
        kind: 'edit',
        placeId: (await buildThread(services, world)).post.id,
        body: 'x',
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await read(outsider)).toBeNull();
    await expect(run(services, listDrafts, visitor, {})).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('stays with its writer when access is lost, without a word of the place', async () => {
    await save('mine');
    expect((await run(services, listDrafts, ada, {})).drafts).toMatchObject([
      { body: 'mine', place: { title: 'A question about night shifts' } },
    ]);
    await run(services, removeMember, world.admin, {
      networkId: world.network.id,
      accountId: ada.accountId,
    });
    const { drafts } = await run(services, listDrafts, ada, {});
    expect(drafts).toMatchObject([{ body: 'mine', place: null }]);
    expect(JSON.stringify(drafts)).not.toContain('night shifts');
    expect((await save('mine, longer', 1)).draft.version).toBe(2);
  });

  it('names the forum of a new thread and the thread of an edit', async () => {
    const own = await buildThread(services, world, { author: ada, title: 'Mine' });
    await run(services, saveDraft, ada, {
      kind: 'thread',
      placeId: world.forum.id,
      title: 'T',
      body: 'B',
    });
    await run(services, saveDraft, ada, { kind: 'edit', placeId: own.post.id, body: 'E', postVersion: 1 });
    const { drafts } = await run(services, listDrafts, ada, {});
    expect(drafts.map(({ place }) => place).sort((a, b) => a!.title.localeCompare(b!.title))).toEqual([
      { title: 'General', path: `/n/${world.network.slug}/f/${world.forum.slug}/new` },
      { title: 'Mine', path: `/p/${own.post.id}/edit` },
    ]);
  });
});

describe('the clock', () => {
  it('takes a draft away whose very text was posted, and no other', async () => {
    await save(' Said it. \n');
    const other = (await buildThread(services, world)).thread.id;
    await run(services, saveDraft, ada, { kind: 'reply', placeId: other, body: 'Said it.' });
    await run(services, replyToThread, ada, {
      threadId,
      body: 'Said it.',
      clientKey: crypto.randomUUID(),
    });
    await jobs.run('writing.clearSentDrafts');
    expect(await read()).toBeNull();
    expect((await run(services, listDrafts, ada, {})).drafts).toHaveLength(1);
    expect(told.at(-1)).toMatchObject({ data: { placeId: threadId, version: null } });
  });

  it('takes one away whose text went out without its writer’s name (K22)', async () => {
    await run(services, setAnonymity, world.admin, { networkId: world.network.id, mode: 'on' });
    await save('Nobody knows.');
    await run(services, replyToThread, ada, {
      threadId,
      body: 'Nobody knows.',
      clientKey: crypto.randomUUID(),
      anonymous: true,
    });
    await jobs.run('writing.clearSentDrafts');
    expect(await read()).toBeNull();
    expect(told.at(-1)).toMatchObject({
      accountId: ada.accountId,
      data: { placeId: threadId, version: null },
    });
  });

  it('takes a draft away that nobody touched for half a year', async () => {
    await save('old');
    await query(services.db, `update drafts set saved_at = $1 where place_id = $2`, [
      new Date(services.clock.now().getTime() - 181 * 24 * 3_600_000),
      threadId,
    ]);
    await jobs.run('writing.expireDrafts');
    expect(await read()).toBeNull();
  });
});
