import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedIn } from '../../src/kernel/index.js';
import { removeMember, updateAccess } from '../../src/networks/index.js';
import { createNetworkPage } from '../../src/publishing/index.js';
import { closeNetwork, removeFromRegister, setHosting } from '../../src/register/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildThread,
  type NetworkWorld,
  run,
} from '../factories/world.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Site } from './helpers/site.js';

let site: Site;
let siteAdmin: SignedIn;
beforeAll(async () => {
  site = await openSite();
  siteAdmin = await buildPerson(site.services, { isSiteAdmin: true });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const removal = { code: 'commercial', reason: 'They sell mattresses.' } as const;

interface Frame {
  payload: string | Buffer;
}
/** Of a packet with an answer. */
const isAnswer = ({ payload }: Frame): boolean => String(payload).startsWith('43');

/** Open, and told of what becomes of the network. */
async function open(person: SignedIn | null, path: string): Promise<Page> {
  const page = await site.pageFor(person);
  const watched = page
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framesent', { predicate: ({ payload }) => payload.includes('network:watch') }),
    );
  await page.goto(path);
  await watched;
  return page;
}

/** A list of the register, open; the server has answered that it watches what the list shows. */
async function openList(path: string): Promise<Page> {
  const page = await site.pageFor(null);
  const watched = page
    .waitForEvent('websocket')
    .then((socket) => socket.waitForEvent('framereceived', { predicate: isAnswer }));
  await page.goto(path);
  await watched;
  return page;
}

/** A network without a forum: nothing else than itself tells its pages. */
async function withPage(name: string): Promise<NetworkWorld & { path: string }> {
  const world = await buildNetwork(site.services, { name });
  const { page } = await run(site.services, createNetworkPage, world.admin, {
    networkId: world.network.id,
    slug: 'springs',
    title: 'Our springs',
    body: 'Words about springs',
    audience: 'public',
    isPublished: true,
  });
  return { ...world, path: page.path };
}

describe('the list of one’s own networks', () => {
  it('loses a network as its place there ends, without being loaded again', async () => {
    const world = await buildNetwork(site.services, { name: 'Deep sleep' });
    const { network } = world;
    const access = { networkId: network.id, joining: 'open', visibility: 'unlisted', questions: [] };
    const member = await buildMember(site.services, world);
    await run(site.services, updateAccess, world.admin, access);
    const page = await site.pageFor(member);
    // As it connects it looks once by itself: what comes after that is told.
    const looked = page.waitForResponse((response) => response.request().resourceType() === 'fetch');
    await page.goto('/account/networks');
    await looked;
    await page.locator('#own-networks a', { hasText: 'Deep sleep' }).waitFor();
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const out = { networkId: network.id, accountId: member.accountId };
    await run(site.services, removeMember, world.admin, out);
    await page.locator('#own-networks', { hasNotText: 'Deep sleep' }).waitFor();
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });
});

describe('open pages of a network', () => {
  it('show on the home what changed last, for each reader what they may read, without being loaded again', async () => {
    const world = await buildForum(site.services, {
      within: await withPage('Deep sleep'),
      name: 'Open talk',
    });
    const inner = await buildForum(site.services, { within: world, access: 'members', name: 'Inner talk' });
    const member = await buildMember(site.services, world, 'member');
    const [visitors, members] = [
      await open(null, world.network.path),
      await open(member, world.network.path),
    ];
    const changes = (page: Page) => page.locator('#last-changes li').allInnerTexts();
    expect(await changes(visitors)).toHaveLength(1);
    for (const page of [visitors, members])
      await page.evaluate(() => Object.assign(window, { isSame: true }));
    await buildThread(site.services, inner, { title: 'How soft is soft?' });
    await members.locator('#last-changes a', { hasText: 'How soft is soft?' }).waitFor();
    await buildThread(site.services, world, { title: 'How hard is hard?' });
    for (const page of [visitors, members])
      await page.locator('#last-changes a', { hasText: 'How hard is hard?' }).waitFor();
    expect((await changes(visitors)).join()).not.toContain('How soft');
    expect((await changes(members))[0]).toContain('How hard is hard?');
    for (const page of [visitors, members])
      expect(await page.evaluate(() => (window as unknown as { isSame?: boolean }).isSame)).toBe(true);
  });

  it('are cleared and say so when it is closed down, for visitors and for members', async () => {
    const world = await withPage('Good sleep');
    const member = await buildMember(site.services, world, 'member');
    const pages = [
      await open(null, world.network.path),
      await open(null, world.path),
      await open(member, `${world.network.path}/members`),
    ];
    await run(site.services, closeNetwork, siteAdmin, { networkId: world.network.id, ...removal });
    for (const page of pages) {
      await page.locator('#main', { hasText: 'closed down by the people who run this site' }).waitFor();
      const left = await page.content();
      for (const words of [
        'talk about our work',
        'Our springs',
        'about springs',
        world.admin.name,
        'They sell',
      ])
        expect(left).not.toContain(words);
      expect(await page.locator('#alerts').textContent()).toBe('This is gone');
    }
  });

  it('say that the network is in no list any more, and stay for who has its address', async () => {
    const world = await withPage('Better sleep');
    const [home, far] = [await open(null, world.network.path), await open(null, world.network.path)];
    expect(await home.locator('#register-state').textContent()).toBe('');
    await run(site.services, removeFromRegister, siteAdmin, { networkId: world.network.id, ...removal });
    for (const page of [home, far]) {
      await page.locator('#register-state', { hasText: 'not in the list of networks' }).waitFor();
      expect(await page.content()).toContain('talk about our work');
      await eventually(
        async () =>
          (await page.locator('#announcements').textContent())!.includes('not in the list of networks'),
        'said',
      );
    }
  });
});

describe('an open list of the register', () => {
  it('loses a network under the hand that is on it, and the number of those found follows', async () => {
    const [leaving] = [
      await buildNetwork(site.services, { name: 'Woollen pillows' }),
      await buildNetwork(site.services, { name: 'Woollen blankets' }),
    ];
    const page = await openList('/networks?q=woollen');
    const items = page.locator('#results > li');
    expect(await items.count()).toBe(2);
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const link = page.getByRole('link', { name: 'Woollen pillows' });
    await link.hover();
    await link.focus();
    await run(site.services, removeFromRegister, siteAdmin, {
      networkId: leaving.network.id,
      ...removal,
    });
    await link.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results-title');
    expect(await items.allInnerTexts()).toEqual([expect.stringContaining('Woollen blankets')]);
    await page.mouse.move(0, 0);
    // The focus rests on the heading, which is no item of the list: its number follows, and is said.
    await page.locator('#results-title:focus', { hasText: /^1 / }).waitFor();
    await page.locator('#announcements', { hasText: /^1 / }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });

  it('shows that a network is elsewhere now, and drops what is closed down', async () => {
    const moving = await buildNetwork(site.services, { name: 'Linen sheets' });
    const closing = await buildNetwork(site.services, { name: 'Linen towels' });
    const page = await openList('/networks?q=linen');
    await run(site.services, setHosting, moving.admin, {
      networkId: moving.network.id,
      externalUrl: 'https://linen.example/',
      closesForums: true,
    });
    await page.locator('#results > li', { hasText: 'elsewhere' }).waitFor();
    await run(site.services, closeNetwork, siteAdmin, { networkId: closing.network.id, ...removal });
    await page.locator('#results > li', { hasText: 'Linen towels' }).waitFor({ state: 'detached' });
  });

  it('learns of a move that came after the page was made and before anybody watched it', async () => {
    const moving = await buildNetwork(site.services, { name: 'Feather quilts' });
    const page = await site.pageFor(null);
    const isList = (url: URL) => url.pathname === '/networks';
    await page.route(
      isList,
      async (route) => {
        const response = await route.fetch();
        await run(site.services, setHosting, moving.admin, {
          networkId: moving.network.id,
          externalUrl: 'https://feather.example/',
          closesForums: true,
        });
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await page.goto('/networks?q=feather');
    await page.locator('#results > li', { hasText: 'elsewhere' }).waitFor();
  });
});
