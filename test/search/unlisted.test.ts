import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublicTalkDto } from '../../contract/reading.js';
import { readThread } from '../../src/forums/index.js';
import { type Actor, type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { createNetwork, joinNetwork } from '../../src/networks/index.js';
import { createNetworkPage, deleteNetworkPage } from '../../src/publishing/index.js';
import { readPublicTalk } from '../../src/reading/index.js';
import { removeFromRegister, returnToRegister } from '../../src/register/index.js';
import { saveDraft } from '../../src/writing/index.js';
import {
  buildForum,
  buildNetwork,
  buildPerson,
  buildServices,
  buildThread,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { indexAll, searchAs } from './helpers/search.js';

/** What is in no list is not come upon by searching or on the front page: planted tokens are looked for there. */

let database: TestDatabase;
let services: Services;
let siteAdmin: SignedIn;
let stranger: SignedIn;
beforeAll(async () => {
  database = await testDatabase();
  services = buildServices(database.db);
  siteAdmin = await buildPerson(services, { isSiteAdmin: true });
  stranger = await buildPerson(services);
});
afterAll(() => database.close());

/** Whether a word stands in anything that a search or the front page shows, whatever kind is asked for. */
async function comesUpon(actor: Actor, word: string): Promise<boolean> {
  await indexAll(services);
  const talk = (await run(services, readPublicTalk, actor, {})) as PublicTalkDto;
  const found = [];
  for (const kind of ['all', 'people', 'networks']) {
    const { posts, people, networks, facets, total, suggestion } = await searchAs(services, actor, {
      q: word,
      kind,
    });
    found.push(posts, people, networks, facets, total > 0 && word, suggestion);
  }
  return JSON.stringify([talk, found]).toLowerCase().includes(word);
}

const token = () =>
  `zq${randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;

describe('a network that is no list’s', () => {
  it('is a draft at first: its public talk is read by its address, and found by its people only', async () => {
    const word = token();
    const admin = await buildPerson(services);
    const { network } = await run(services, createNetwork, admin, {
      name: `About ${word}`,
      slug: `new-${randomUUID().slice(0, 12)}`,
      aims: 'Aims',
      membershipPolicy: 'Policy',
      contact: 'Contact',
    });
    const world: NetworkWorld = { network, admin };
    const forum = await buildForum(services, { within: world, access: 'public', name: `Forum ${word}` });
    const { thread } = await buildThread(services, forum, { title: `Title ${word}`, body: `Body ${word}` });
    for (const actor of [visitor, stranger]) {
      expect(await comesUpon(actor, word)).toBe(false);
      expect((await run(services, readThread, actor, { threadId: thread.id })).thread.title).toContain(word);
    }
    const member = await buildPerson(services);
    await run(services, joinNetwork, member, { networkId: network.id });
    for (const actor of [admin, member, siteAdmin]) expect(await comesUpon(actor, word)).toBe(true);
  });

  it('is left out from the moment it is taken out of the register, and comes back with it', async () => {
    const word = token();
    const world = await buildNetwork(services, { name: `Shop ${word}` });
    const { id: networkId } = world.network;
    const forum = await buildForum(services, { within: world, access: 'public' });
    await buildThread(services, forum, { title: `Title ${word}`, body: `Body ${word}` });
    expect(await comesUpon(visitor, word)).toBe(true);
    await run(services, removeFromRegister, siteAdmin, { networkId, code: 'conduct', reason: 'x' });
    for (const actor of [visitor, stranger]) expect(await comesUpon(actor, word)).toBe(false);
    expect(await comesUpon(world.admin, word)).toBe(true);
    await run(services, returnToRegister, siteAdmin, { networkId, reason: 'x' });
    expect(await comesUpon(stranger, word)).toBe(true);
  });
});

describe('what is not published', () => {
  it('a network’s pages: drafts, deleted ones and those for members are come upon by nobody else', async () => {
    const world = await buildNetwork(services);
    const { id: networkId } = world.network;
    const write = async (more: object) => {
      const word = token();
      const { page } = await run(services, createNetworkPage, world.admin, {
        networkId,
        slug: `p-${word}`,
        title: `Title ${word}`,
        body: `Body ${word}`,
        isPublished: true,
        ...more,
      });
      return { word, pageId: page.id };
    };
    const hidden = [
      await write({ isPublished: false }),
      await write({ audience: 'members' }),
      await write({}),
    ];
    await run(services, deleteNetworkPage, world.admin, {
      networkId,
      pageId: hidden[2]!.pageId,
      isDeleted: true,
    });
    for (const { word } of hidden)
      for (const actor of [visitor, stranger]) expect(await comesUpon(actor, word)).toBe(false);
  });

  it('a draft of a reply or of a thread is come upon by nobody, the writer neither', async () => {
    const forum = await buildForum(services, { access: 'public' });
    const { thread } = await buildThread(services, forum);
    const writer = await buildPerson(services);
    const words = [token(), token()];
    await run(services, saveDraft, writer, {
      kind: 'reply',
      placeId: thread.id,
      body: `Body ${words[0]}`,
      version: 0,
    });
    await run(services, saveDraft, writer, {
      kind: 'thread',
      placeId: forum.forum.id,
      title: `Title ${words[1]}`,
      body: `Body ${words[1]}`,
      version: 0,
    });
    for (const word of words)
      for (const actor of [visitor, stranger, forum.admin, writer])
        expect(await comesUpon(actor, word)).toBe(false);
  });
});
