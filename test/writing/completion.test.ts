import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { leaveNetwork } from '../../src/networks/index.js';
import { completePeople, completeThreads, previewPost } from '../../src/writing/index.js';
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

let database: TestDatabase;
let services: Services;
let open: ForumWorld;
let closed: ForumWorld;
let ada: SignedIn;
let threadId: string;
let guest: SignedIn;

beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  open = await buildForum(services, { access: 'public' });
  closed = await buildForum(services, { within: open, access: 'members', name: 'Closed room' });
  ada = await buildMember(services, open, 'member', 'Ada Lund');
  await buildMember(services, open, 'member', 'Benedikt Moss');
  await buildMember(services, open, 'member', 'Lundy Benson');
  guest = await buildPerson(services, { name: 'Benita Guest' });
  await buildPerson(services, { name: 'Ben Outside' });
  const leaver = await buildMember(services, open, 'member', 'Ben Gone');
  await run(services, leaveNetwork, leaver, { networkId: open.network.id });
  for (let n = 0; n < 12; n++) await buildMember(services, open, 'member', `Many ${n}`);
  threadId = (await buildThread(services, open, { title: 'Rotas in summer' })).thread.id;
  await buildReply(services, threadId, guest);
  await buildThread(services, closed, { title: 'Rotas nobody may know' });
});
afterAll(() => database.close());

const people = async (who: SignedIn, text: string, more: object = {}) =>
  (await run(services, completePeople, who, { forumId: open.forum.id, text, ...more })).people.map(
    ({ name }) => name,
  );
const threads = async (who: SignedIn, text: string, forum = open.forum.id) =>
  (await run(services, completeThreads, who, { forumId: forum, text })).threads.map(({ title }) => title);

describe('completing people', () => {
  it('offers members by the beginning of a name or of a word of it, never oneself', async () => {
    expect(await people(ada, 'ben')).toEqual(['Benedikt Moss', 'Lundy Benson']);
    expect(await people(ada, 'MOSS')).toEqual(['Benedikt Moss']);
    expect(await people(ada, 'ada')).toEqual([]);
  });

  it('forgives a slip', async () => {
    expect(await people(ada, 'benedickt')).toEqual(['Benedikt Moss']);
  });

  it('offers those who wrote in the thread first, members or not', async () => {
    expect(await people(ada, 'ben', { threadId })).toEqual(['Benita Guest', 'Benedikt Moss', 'Lundy Benson']);
  });

  it('offers at most eight', async () => {
    expect(await people(ada, 'many')).toHaveLength(8);
  });

  it('lists no members for outsiders: only who wrote in the thread', async () => {
    const outsider = await buildPerson(services);
    expect(await people(outsider, 'ben')).toEqual([]);
    expect(await people(outsider, 'ben', { threadId })).toEqual(['Benita Guest']);
  });

  it('takes what was typed as text, not as a pattern', async () => {
    expect(await people(ada, '%')).toEqual([]);
    expect(await people(ada, '_')).toEqual([]);
    expect(await people(ada, "b'; drop table accounts; --")).toEqual([]);
  });

  it('says nothing of the writers of a thread elsewhere, which may be hidden', async () => {
    const hidden = await buildForum(services, { access: 'members' });
    const secret = await buildMember(services, hidden, 'member', 'Zacharias Secret');
    const there = await buildThread(services, hidden, { author: secret });
    expect(await people(ada, 'zach', { threadId: there.thread.id })).toEqual([]);
  });
});

describe('completing threads', () => {
  it('offers what the writer may read, this forum first, by an address that says nothing', async () => {
    expect(await threads(ada, 'rota')).toEqual(['Rotas in summer', 'Rotas nobody may know']);
    expect(await threads(ada, 'rota', closed.forum.id)).toEqual(['Rotas nobody may know', 'Rotas in summer']);
    expect(await threads(ada, 'sumer')).toEqual(['Rotas in summer']);
    const found = await run(services, completeThreads, ada, { forumId: open.forum.id, text: 'summer' });
    expect(found.threads[0]!.path).toBe(`/t/${threadId}`);
  });

  it('offers an outsider nothing of a closed forum', async () => {
    expect(await threads(guest, 'rota')).toEqual(['Rotas in summer']);
  });
});

describe('asking from a forum one may not see (A12)', () => {
  it('answers as from one that is not there', async () => {
    for (const useCase of [completePeople, completeThreads]) {
      for (const forumId of [closed.forum.id, crypto.randomUUID()]) {
        const failed = await run(services, useCase, guest, { forumId, text: 'ben' }).catch((error) => error);
        expect(failed.toBody()).toEqual({
          code: 'not_found',
          message: 'There is nothing here, or it is only for members.',
        });
      }
    }
  });

  it('wants an account', async () => {
    const input = { forumId: open.forum.id, text: 'ben' };
    await expect(run(services, completePeople, visitor, input)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('a preview', () => {
  it('is what the post would look like', async () => {
    expect(await run(services, previewPost, ada, { body: '**Yes**, @ben-moss' })).toEqual({
      html: '<p><strong>Yes</strong>, <a href="/u/ben-moss" class="mention">@ben-moss</a></p>\n',
    });
  });

  it('has the limit of a post', async () => {
    await expect(run(services, previewPost, ada, { body: 'x'.repeat(20_001) })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
