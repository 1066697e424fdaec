import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { removeMember } from '../../src/networks/index.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 2, access: 'members', title: 'A matter among us' });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function openThread(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
  return page;
}

async function signOut(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto('/');
  await page.click('.menu summary >> nth=0');
  await Promise.all([page.waitForEvent('load'), page.click('.sign-out button')]);
}

describe('a page that is open', () => {
  it('is cleared at once when its reader is removed from the network, and keeps what they wrote', async () => {
    const [bens, adas] = await Promise.all([site.contextFor(scene.ben), site.contextFor(scene.ada)]);
    const [ben, ada] = await Promise.all([openThread(bens), openThread(adas)]);
    const list = await bens.newPage();
    await list.goto(scene.forum.path);
    await statusIs(list, /^Live$/);
    await ben.fill('#composer-body', 'My own words');
    await run(site.services, removeMember, scene.admin, {
      networkId: scene.network.id,
      accountId: scene.ben.accountId,
    });
    await buildReply(site.services, scene.thread.id, scene.ada, 'Said after Ben had left.');

    for (const page of [ben, list]) {
      await page.locator('.notice-warning', { hasText: 'You can no longer read this' }).waitFor();
      expect(await page.locator('#live-status').innerText()).toContain('you can no longer read this');
      const left = await page.content();
      for (const secret of ['Words of post 2', 'A matter among us', 'Said after Ben had left'])
        expect(left).not.toContain(secret);
    }
    expect(await ben.locator('#composer-body').inputValue()).toBe('My own words');
    await ada.locator('#posts > li', { hasText: 'Said after Ben had left.' }).waitFor({ state: 'attached' });
    const again = await ben.reload();
    expect(again?.status()).toBe(404);
  });

  it('is cleared when its session is ended in another tab', async () => {
    const context = await site.contextFor(scene.ben);
    const page = await openThread(context);
    await signOut(context);
    await statusIs(page, /Stopped: you are signed out/);
    await page.locator('.notice-warning', { hasText: 'You are signed out' }).waitFor();
    expect(await page.content()).not.toContain('Words of post 2');
    const way = await page.locator('.notice-warning a').getAttribute('href');
    expect(way).toBe(`/sign-in?returnTo=${encodeURIComponent(scene.thread.path)}`);
  });

  it('stays readable when anyone may read it, and says that its session is over', async () => {
    scene = await setScene(site.services, { replies: 2 });
    const context = await site.contextFor(scene.ben);
    const page = await openThread(context);
    await page.fill('#composer-body', 'Half a thought');
    await signOut(context);
    await statusIs(page, /Stopped: you are signed out/);
    expect(await page.locator('#posts > li').count()).toBe(3);
    await page.locator('#composer-status a', { hasText: 'Sign in' }).waitFor();
    expect(await page.locator('#composer-body').inputValue()).toBe('Half a thought');
  });
});
