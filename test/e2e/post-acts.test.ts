import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readDraft } from '../../src/writing/index.js';
import { run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** What a member does with a post where it stands. */

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 4 });
  page = await site.pageFor(scene.ben);
  await open(page);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function open(one: Page): Promise<void> {
  await one.goto(scene.thread.path);
  await statusIs(one, /^Live$/);
}
const thanks = (one = page) => one.locator('#post-3 button[value^=thanks]');
const pressed = (one: Page, isOn: boolean) =>
  one.locator(`#post-3 button[value^=thanks][aria-pressed=${isOn}]`).waitFor();
const more = (number: number) => page.locator(`#post-${number} summary`).click();
const alert = (words: string) => page.locator('#post-3 .post-problem[role=alert]', { hasText: words });

describe('the buttons of a post', () => {
  it('thank at once, and the count comes to everybody and to the own other tab', async () => {
    const [other, tab] = await Promise.all([site.pageFor(scene.ada), page.context().newPage()]);
    await Promise.all([open(other), open(tab)]);
    // The answer is held back: the button has turned before.
    let go = () => {};
    const held = new Promise<void>((done) => {
      go = done;
    });
    await page.route('**/reactions/thanks', async (route) => {
      await held;
      await route.continue();
    });
    await thanks().click();
    await pressed(page, true);
    expect(await page.locator('#post-3 .reaction-counts').count()).toBe(0);
    go();
    for (const one of [page, other, tab])
      await one.locator('#post-3 .reaction-counts', { hasText: 'Thanks 1' }).waitFor();
    await pressed(tab, true);
    expect(await thanks(other).count()).toBe(0);
    expect(await thanks().evaluate((button) => button === document.activeElement)).toBe(true);
    expect(new URL(page.url()).pathname).toBe(scene.thread.path);
    await page.reload();
    expect(await thanks().getAttribute('aria-pressed')).toBe('true');
  });

  it('take back what the server never heard of, in words that are seen', async () => {
    await page.route('**/reactions/thanks', (route) => route.abort());
    await thanks().click();
    await alert('That was not saved. No answer came.').waitFor();
    await pressed(page, false);
    await page.unroute('**/reactions/thanks');
    await thanks().click();
    await page.locator('#post-3 .reaction-counts', { hasText: 'Thanks 1' }).waitFor();
    expect(await page.locator('.post-problem').count()).toBe(0);
  });

  it('send their form where what does their work can’t be fetched', async () => {
    await page.route('**/assets/**', (route) => route.abort());
    await thanks().click();
    // Another page, which no script has woken.
    await page.waitForFunction(() => document.documentElement.dataset.tools === undefined);
    expect(await thanks().getAttribute('aria-pressed')).toBe('true');
  });

  it('end where the last of several quick presses left them', async () => {
    const answered = page.waitForResponse(
      (response) =>
        response.url().includes('/reactions/thanks') && !response.request().postData()?.includes('true'),
    );
    await thanks().click();
    await thanks().click();
    await (await answered).finished();
    await pressed(page, false);
    await page.reload();
    expect(await thanks().getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('#post-3 .reaction-counts').count()).toBe(0);
  });

  it('bookmark, and say so', async () => {
    await more(3);
    await page.locator('#post-3 button[data-action=bookmark]').click();
    await page
      .locator('#announcements', { hasText: 'Post 3 is in your bookmarks' })
      .waitFor({ state: 'attached' });
    await page.goto('/bookmarks');
    await page.getByText('Words of post 3').waitFor();
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

  it('turn the reply back to the whole thread', async () => {
    await page.locator('#post-3 a[data-action=reply]').click();
    await page.locator('#replying-to [data-action=whole]').click();
    await page.locator('#replying-to').waitFor({ state: 'hidden' });
    expect(await page.locator('#composer [name=replyTo]').inputValue()).toBe('');
  });

  it('keep which post is answered, and in which language, with the draft, for another device and without script', async () => {
    await page.locator('#post-3 a[data-action=reply]').click();
    await page.locator('.toolbar button').first().waitFor();
    await page.locator('#composer [name=writtenIn]').selectOption('eu');
    await page.locator('#composer-body').focus();
    await page.keyboard.type('Half an answer');
    await page.locator('#composer-status', { hasText: /Draft saved/ }).waitFor();
    const other = await site.pageFor(scene.ben, { javaScriptEnabled: false });
    await other.goto(scene.thread.path);
    await other.locator('#replying-to', { hasText: 'In reply to post 3' }).waitFor();
    const choice = (on: typeof page) => on.locator('#composer [name=writtenIn]');
    expect(await choice(other).inputValue()).toBe('eu');
    await page.locator('#replying-to [data-action=whole]').click();
    await eventually(async () => {
      const place = { kind: 'reply' as const, placeId: scene.thread.id };
      return (await run(site.services, readDraft, scene.ben, place)).draft?.replyTo === null;
    }, 'the draft answers the thread');
    await other.goto(`${scene.thread.path}?replyTo=2`);
    await choice(other).selectOption('de');
    await other.locator('#composer button[name=intent][value=draft]').click();
    await other.goto(scene.thread.path);
    await other.locator('#replying-to', { hasText: 'In reply to post 2' }).waitFor();
    await page.locator('#replying-to', { hasText: 'In reply to post 2' }).waitFor();
    expect(await choice(page).inputValue()).toBe('de');
  });

  it('quote it whole in the box', async () => {
    await page.locator('#composer-body').fill('Before.');
    await more(3);
    await page.locator('#post-3 a[data-action=quote]').click();
    await page.locator('#replying-to', { hasText: 'In reply to post 3' }).waitFor();
    const text = await page.locator('#composer-body').inputValue();
    expect(text).toMatch(
      /^Before\.\n\n> Ada Lund wrote in \[post 3\]\(\/p\/[0-9a-f-]+\):\n>\n> Words of post 3, with/,
    );
  });

  it('fold away the posts of somebody, and show them again', async () => {
    await more(3);
    await page.locator('#post-3 button[data-action=ignore]').click();
    await page.locator('#post-1 details.ignored').waitFor();
    expect(await page.locator('details.ignored').count()).toBe(3);
    await page.locator('#post-3 details.ignored > summary').click();
    await page.locator('#post-3 article').getByText('Words of post 3').waitFor();
    await page.locator('#post-3 article summary').click();
    await page.locator('#post-3 button[data-action=ignore]').click();
    await page.locator('details.ignored').first().waitFor({ state: 'detached' });
  });

  it('copy its address, or show it where the browser refuses', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await more(3);
    const copy = page.locator('#post-3 button[data-action=copy]');
    await copy.click();
    await page
      .locator('#announcements', { hasText: 'The link to post 3 is copied' })
      .waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      await page.locator('#post-3 .post-number').evaluate((a) => (a as HTMLAnchorElement).href),
    );

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      document.execCommand = () => false;
    });
    await copy.click();
    const field = page.getByRole('dialog', { name: 'Link to post 3' }).getByRole('textbox');
    expect(await field.inputValue()).toBe(copied);
    expect(await field.evaluate((box: HTMLInputElement) => box.selectionEnd)).toBe(copied.length);
    await page.keyboard.press('Escape');
    expect(await copy.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
