import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { MoveDto } from '../../contract/moves.js';
import { addForumPerson, removeForumPerson } from '../../src/forums/index.js';
import { moveThread, readMove } from '../../src/moderation/index.js';
import { closeNetwork } from '../../src/register/index.js';
import {
  buildForum,
  buildMember,
  buildPerson,
  buildReply,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;
let room: ForumWorld;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 2, title: 'A matter among us' });
  const world = { network: scene.network, admin: scene.admin };
  room = await buildForum(site.services, { within: world, access: 'invited', name: 'Quiet corner' });
  await add(scene.ada.username);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const add = (username: string) =>
  run(site.services, addForumPerson, scene.admin, { forumId: room.forum.id, username });

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function openThread(context: BrowserContext): Promise<Page> {
  const page = await open(context, scene.thread.path);
  await statusIs(page, /^Live$/);
  return page;
}

async function move(): Promise<void> {
  const input = { threadId: scene.thread.id, forumId: room.forum.id };
  const { preview } = (await run(site.services, readMove, scene.admin, input)) as MoveDto;
  const { confirmed } = preview!;
  await run(site.services, moveThread, scene.admin, { ...input, reason: 'It is private.', confirmed });
}

describe('a thread that is moved while it is open', () => {
  it('goes along with those who may read it there, and is cleared for the others, who keep what they wrote', async () => {
    const [adas, bens, nobodys] = await Promise.all([
      site.contextFor(scene.ada),
      site.contextFor(scene.ben),
      site.contextFor(null),
    ]);
    const [ada, ben, nobody] = await Promise.all([openThread(adas), openThread(bens), openThread(nobodys)]);
    await ben.fill('#composer-body', 'My own words');
    await ada.fill('#composer-body', 'Half a sentence');
    await move();
    await buildReply(site.services, scene.thread.id, scene.admin, 'Said in the room.');
    for (const page of [ben, nobody]) {
      await page
        .locator('.notice-warning', { hasText: 'moved this thread to a place that you can’t read' })
        .waitFor();
      const left = await page.content();
      for (const secret of ['Words of post 2', 'A matter among us', 'Said in the room', 'Quiet corner'])
        expect(left).not.toContain(secret);
    }
    expect(await ben.locator('#composer-body').inputValue()).toBe('My own words');
    await ada.locator('#posts > li', { hasText: 'Said in the room.' }).waitFor({ state: 'attached' });
    await ada.locator('#place a', { hasText: 'Quiet corner' }).waitFor();
    await ada.locator('#audience', { hasText: 'Only the people in this room' }).waitFor();
    expect(await ada.locator('#composer-body').inputValue()).toBe('Half a sentence');
    await ada.locator('.composer button', { hasText: 'Post reply' }).click();
    await ada.locator('#posts > li', { hasText: 'Half a sentence' }).waitFor({ state: 'attached' });
    expect((await ben.reload())?.status()).toBe(404);
  });

  it('is moved by a moderator, who sees who loses it first, with a way back, without script', async () => {
    const context = await site.contextFor(scene.admin, { javaScriptEnabled: false });
    const page = await open(context, scene.thread.path);
    await page.click('text=Move to another forum');
    await page.getByLabel('Quiet corner').check();
    await page.getByLabel('Reason').fill('It is private.');
    await page.click('text=Move thread');
    await page.locator('h1', { hasText: 'Move it to Quiet corner?' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Everyone who is not a member/);
    await page.click('button:has-text("Move thread to these readers")');
    await page.locator('.notice-success', { hasText: 'The thread is in Quiet corner now.' }).waitFor();
    await page.click('button:has-text("Move it back to")');
    await page.locator('h1', { hasText: 'Move it to' }).waitFor();
    await page.click('button:has-text("Move thread to these readers")');
    await page.locator('.notice-success').waitFor();
    const nobody = await open(await site.contextFor(null), scene.thread.path);
    expect(await nobody.locator('h1').innerText()).toBe('A matter among us');
  });
});

describe('a network that is closed down while its pages are open', () => {
  it('is cleared from every screen at once, which says so', async () => {
    const [adas, nobodys] = await Promise.all([site.contextFor(scene.ada), site.contextFor(null)]);
    const threads = await Promise.all([openThread(adas), openThread(nobodys)]);
    const home = await open(adas, scene.network.path);
    const list = await open(nobodys, scene.forum.path);
    await Promise.all([home, list].map((page) => page.waitForLoadState('networkidle')));
    const siteAdmin = await buildPerson(site.services, { isSiteAdmin: true });
    const networkId = scene.network.id;
    await run(site.services, closeNetwork, siteAdmin, { networkId, code: 'conduct', reason: 'It sells.' });
    for (const page of [...threads, list]) {
      await page.locator('.notice-warning', { hasText: 'You can no longer read this' }).waitFor();
      expect(await page.content()).not.toMatch(/Words of post 2|A matter among us/);
    }
    await home.locator('main h1', { hasText: 'This is gone' }).waitFor();
    expect(await home.locator('body').innerText()).not.toContain(scene.forum.name);
    expect((await home.reload())?.status()).toBe(410);
  });
});

describe('the page of a room’s people', () => {
  it('changes by itself, and is cleared for whoever is put out', async () => {
    const path = `${room.forum.path}/people`;
    const [admins, adas] = await Promise.all([site.contextFor(scene.admin), site.contextFor(scene.ada)]);
    const [admin, ada] = await Promise.all([open(admins, path), open(adas, path)]);
    for (const page of [admin, ada])
      await page.locator('#room-people', { hasText: scene.ada.name }).waitFor();
    // Until it is live a change would be on no page.
    await Promise.all([admin, ada].map((page) => page.waitForLoadState('networkidle')));
    await add(scene.ben.username);
    for (const page of [admin, ada]) {
      await page.locator('#room-people', { hasText: scene.ben.name }).waitFor();
      await page.locator('#room-log', { hasText: scene.ben.name }).waitFor();
      await page.locator('#room-count', { hasText: '3' }).waitFor();
    }
    const { accountId } = scene.ada;
    await run(site.services, removeForumPerson, scene.admin, { forumId: room.forum.id, accountId });
    await ada.locator('.notice-warning', { hasText: 'You can no longer read this' }).waitFor();
    expect(await ada.locator('main').innerText()).not.toContain(scene.ben.name);
    await admin.locator('#room-count', { hasText: '2' }).waitFor();
  });

  it('changes by itself for an admin who is not one of them', async () => {
    const admin = await buildMember(site.services, scene, 'admin', 'Olga Outside');
    const page = await open(await site.contextFor(admin), `${room.forum.path}/people`);
    await page.waitForLoadState('networkidle');
    await add(scene.ben.username);
    await page.locator('#room-people', { hasText: scene.ben.name }).waitFor();
    await run(site.services, removeForumPerson, scene.admin, {
      forumId: room.forum.id,
      accountId: scene.ben.accountId,
    });
    await page.locator('#room-people', { hasText: scene.ben.name }).waitFor({ state: 'detached' });
  });

  it('offers the names of those who could be added, by keyboard', async () => {
    await buildMember(site.services, scene, 'member', 'Cornelia Quist');
    const page = await open(await site.contextFor(scene.admin), `${room.forum.path}/people`);
    const field = page.locator('#room input[role=combobox]');
    await field.waitFor();
    await field.pressSequentially('corn');
    await page.locator('[role=option]', { hasText: 'Cornelia Quist' }).waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe('names-0');
    await field.press('Enter');
    expect(await field.inputValue()).toMatch(/^corneliaquist/);
    expect(await page.locator('[role=listbox]').count()).toBe(0);
    await field.press('Enter');
    await page.locator('#room-people', { hasText: 'Cornelia Quist' }).waitFor();
    // Who is in it already is offered no more.
    await page.locator('#room input[role=combobox]').pressSequentially('corn');
    await page.waitForResponse((answer) => answer.url().includes('/candidates'));
    expect(await page.locator('[role=option]').count()).toBe(0);
  });
});
