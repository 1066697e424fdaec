import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedIn } from '../../src/kernel/index.js';
import { joinNetwork } from '../../src/networks/index.js';
import { buildMember } from '../factories/accounts.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { axe } from './helpers/inspect.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

const password = 'orchard velvet thimble';
let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 2, access: 'members' });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const live = (page: Page) => statusIs(page, /^Live$/);
const bell = (page: Page) => page.locator('#bell');
const menu = (page: Page) => page.locator('#bell-menu');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

describe('the bell', () => {
  it('opens the latest notifications by keyboard, live, and Escape goes back to it', async () => {
    await buildReply(site.services, scene.thread.id, scene.ben, `What does @${scene.ada.username} say?`);
    const page = await site.pageFor(scene.ada);
    await page.goto(scene.forum.path);
    await live(page);
    await page.locator('#bell-count').waitFor();
    await bell(page).focus();
    await page.keyboard.press('Space');
    const item = menu(page).locator('li', { hasText: 'Ben Moss called you by name' });
    await item.waitFor();
    expect(await bell(page).getAttribute('aria-expanded')).toBe('true');
    expect(await focused(page)).toBe('bell');
    expect(await axe(page)).toEqual([]);
    await buildReply(site.services, scene.thread.id, scene.moderator, `And @${scene.ada.username}?`);
    await menu(page).locator('li', { hasText: 'Mo Reed called you by name' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await menu(page).evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect([await menu(page).count(), await focused(page)]).toEqual([0, 'bell']);
    expect(await bell(page).getAttribute('aria-expanded')).toBe('false');
  });

  it('marks all as read, leads to each and to all of them, and closes when one goes elsewhere', async () => {
    const page = await site.pageFor(scene.ada);
    await page.goto(scene.thread.path);
    await live(page);
    await bell(page).click();
    await menu(page).locator('button', { hasText: 'Mark all notifications as read' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#bell-count')?.hidden === true);
    await menu(page).locator('.is-unread').first().waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('bell');
    await page.locator('.site-nav summary').last().click();
    expect(await menu(page).count()).toBe(0);
    await bell(page).click();
    await menu(page).locator('ol a').first().click();
    await page.waitForURL(/#post-\d+$/);
    await bell(page).click();
    await menu(page).locator('a', { hasText: 'All notifications' }).click();
    await page.waitForURL(/\/notifications$/);
    // There it is where it would lead.
    expect(await bell(page).getAttribute('role')).toBeNull();
  });

  it('is a link without script', async () => {
    const page = await site.pageFor(scene.ada, { javaScriptEnabled: false });
    await page.goto('/');
    await bell(page).click();
    await page.waitForURL(/\/notifications$/);
  });
});

describe('an account on two devices', () => {
  it('ends a session from the other device: the open page says so, clears what it shows and hears nothing more', async () => {
    const own = await site.pageFor(scene.ben);
    const lost = await site.pageFor(scene.ben);
    await lost.goto(scene.thread.path);
    await live(lost);
    await lost.locator('.post', { hasText: 'Opening words' }).waitFor();
    await own.goto('/account/sessions');
    await own.click('text=Sign out all other browsers');
    await own.locator('text=All other browsers are signed out.').waitFor();
    await lost.locator('main', { hasText: 'You are signed out. Sign in to go on.' }).waitFor();
    await buildReply(site.services, scene.thread.id, scene.ada, 'A secret after that.');
    expect(await lost.content()).not.toMatch(/Opening words|A secret after that/);
    expect(new URL(own.url()).pathname).toBe('/account/sessions');
    await lost.click('main a:has-text("Sign in")');
    await lost.waitForURL(/\/sign-in\?returnTo=/);
  });

  /** Somebody with a password, in the scene's network. */
  async function newcomer(name: string): Promise<SignedIn> {
    const { actor } = await buildMember(site.services.db, { name, password });
    await run(site.services, joinNetwork, actor, { networkId: scene.network.id });
    return actor;
  }

  it('ends every other session with a new password, and goes on where it was changed', async () => {
    const person = await newcomer('Paula Ray');
    const own = await site.pageFor(person);
    const lost = await site.pageFor(person);
    await lost.goto(scene.forum.path);
    await live(lost);
    await own.goto('/account/password');
    await own.fill('input[name=password]', password);
    await own.fill('input[name=newPassword]', 'lantern copper meadow');
    await own.click('main form[action="/account/password"] button[type=submit]');
    await own.locator('text=Your password is changed.').waitFor();
    await lost.locator('main', { hasText: 'You are signed out. Sign in to go on.' }).waitFor();
    await own.goto(scene.thread.path);
    await live(own);
  });

  it('closes an account: its author is a former member on open screens, and all of its own are signed out', async () => {
    const person = await newcomer('Gloria Stone');
    await buildReply(site.services, scene.thread.id, person, 'My advice stays here.');
    const reader = await site.pageFor(scene.ada);
    const lost = await site.pageFor(person);
    for (const page of [reader, lost]) {
      await page.goto(scene.thread.path);
      await live(page);
    }
    const post = reader.locator('.post', { hasText: 'My advice stays here.' });
    expect(await post.innerText()).toContain('Gloria Stone');
    const own = await site.pageFor(person, { javaScriptEnabled: false });
    await own.goto('/account/close');
    await own.click('text=Go on to close your account');
    await own.fill('input[name=password]', password);
    await own.click('text=Close my account');
    expect(await own.locator('main').innerText()).toContain('Your account is closed');
    // Leaving the networks may reach a members' forum a moment before the end of the session does.
    await lost.locator('main', { hasText: /You are signed out|You can no longer read this/ }).waitFor();
    expect(await lost.locator('main').innerText()).not.toContain('Opening words');
    await post.filter({ hasText: 'Former member' }).waitFor();
    expect(await reader.locator('main').innerText()).not.toContain('Gloria Stone');
    expect((await own.goto(`/u/${person.username}`))!.status()).toBe(404);
  });
});
