import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 4 });
  page = await site.pageFor(scene.ben);
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
  // The code comes when the person moves over the posts.
  const code = page.waitForResponse(/post-acts/);
  await page.locator('#post-3').hover();
  await (await code).finished();
});
afterAll(() => site.close());

const thanks = () => page.locator('#post-3 button[value^=thanks]');

describe('the buttons of a post', () => {
  it('thank in place, and the count comes to everybody', async () => {
    await thanks().click();
    await page.locator('#post-3 button[value^=thanks][aria-pressed=true]').waitFor();
    await page.locator('#post-3 .reaction-counts', { hasText: 'Thanks 1' }).waitFor();
    expect(await thanks().evaluate((button) => button === document.activeElement)).toBe(true);
    expect(new URL(page.url()).pathname).toBe(scene.thread.path);
    await page.reload();
    expect(await thanks().getAttribute('aria-pressed')).toBe('true');
  });

  it('take back what the server never heard of, in words', async () => {
    await page.route('**/reactions/thanks', (route) => route.abort());
    await thanks().click();
    await page.locator('#alerts', { hasText: 'That was not saved' }).waitFor({ state: 'attached' });
    await page.locator('#post-3 button[value^=thanks][aria-pressed=false]').waitFor();
  });

  it('begin a reply to it on the same page', async () => {
    await page.locator('#post-3 a[data-action=reply]').click();
    await page.locator('#replying-to', { hasText: 'In reply to post 3' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
    await page.keyboard.type('To you.');
    await page.keyboard.press('Control+Enter');
    await page.locator('#post-6 .in-reply-to', { hasText: 'In reply to post 3' }).waitFor();
    expect(await page.locator('#replying-to').isHidden()).toBe(true);
  });
});
