import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ensureSetupToken } from '../../src/auth/index.js';
import { postTexts, statusIs, type Troubles, watchForTroubles } from '../helpers/chromium.js';
import { openSite, type Site } from './helpers/site.js';

let site: Site;
/** The administrator, a member, and a visitor, each in a browser of their own. */
let ada: Page;
let ben: Page;
let visitor: Page;
/** Ada's second tab, on the forum's list. */
let list: Page;
let threadPath: string;
const troubles: Troubles[] = [];

beforeAll(async () => {
  site = await openSite();
  [ada, ben, visitor] = await Promise.all([site.pageFor(null), site.pageFor(null), site.pageFor(null)]);
  for (const page of [ada, ben, visitor]) troubles.push(watchForTroubles(page, site.origin));
});
afterAll(() => site.close());

async function register(page: Page, name: string) {
  await page.fill('[name=name]', name);
  await page.fill('[name=email]', `${name.toLowerCase()}@example.org`);
  await page.fill('[name=username]', name.toLowerCase());
  await page.fill('[name=password]', 'orchard velvet thimble');
  await send(page);
}

/** Presses the page's own button and waits for the next page. */
async function send(page: Page, button = 'main button[type=submit]') {
  await Promise.all([page.waitForEvent('load'), page.click(button)]);
}

/** Waits until all watchers show this text in this post. */
async function allShow(post: string, text: string) {
  await Promise.all(
    [ben, visitor].map((page) => page.locator(post, { hasText: text }).waitFor({ state: 'attached' })),
  );
}

async function reply(page: Page, body: string) {
  await page.fill('#composer-body', body);
  await page.press('#composer-body', 'Control+Enter');
}

/** All that is announced from now on, also what other news takes the place of. */
async function listen(page: Page) {
  const heard = await page.evaluateHandle(() => {
    const region = document.querySelector('#announcements')!;
    const said: string[] = [];
    const note = () => said.push(region.textContent ?? '');
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    return said;
  });
  return () => heard.evaluate((said) => said.join('\n'));
}

/** Opens what a post offers, by its name. */
async function act(page: Page, post: number, action: string) {
  const link = page.locator(`#post-${post} [data-action=${action}]`);
  if (!(await link.isVisible())) await page.click(`#post-${post} .post-actions summary`);
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

describe('the main job', () => {
  it('makes the first person site administrator by the set-up link, once', async () => {
    const token = await ensureSetupToken(site.services);
    await ada.goto(`/setup?token=${token}`);
    await register(ada, 'Ada');
    await ada.click('.menu summary >> nth=0');
    expect(await ada.locator('.menu-panel').first().innerText()).toContain('site administrator');
    const again = await ben.request.get(`/setup?token=${token}`);
    expect(again.status()).toBe(404);
  });

  it('makes a network, a forum and a thread, and the list shows the thread at once', async () => {
    await ada.goto('/networks/new');
    await ada.fill('[name=name]', 'Practice managers');
    await ada.fill('[name=slug]', 'practice-managers');
    await ada.fill('[name=aims]', 'To share what works in running a practice.');
    await ada.fill('[name=membershipPolicy]', 'Open to everyone who works in a practice.');
    await ada.fill('[name=contact]', 'Ada, through this site.');
    await send(ada);
    await ada.click('text=Open the first forum');
    await ada.fill('[name=name]', 'Staffing');
    await ada.fill('[name=slug]', 'staffing');
    await ada.fill('[name=description]', 'Rotas, hiring, leave.');
    await send(ada);
    expect(ada.url()).toBe(`${site.origin}/n/practice-managers/f/staffing`);

    // The forum is open on a second screen while the thread is made.
    list = await ada.context().newPage();
    troubles.push(watchForTroubles(list, site.origin));
    await list.goto(ada.url());
    await statusIs(list, /^Live$/);
    await ada.goto(`${ada.url()}/new`);
    await ada.fill('[name=title]', 'How do you plan summer leave?');
    await ada.fill('[name=body]', 'We have **12 people** and two always want the same week.');
    await send(ada);
    threadPath = new URL(ada.url()).pathname;
    await list.locator('#threads > li', { hasText: 'How do you plan summer leave?' }).waitFor();
  });

  it('lets a second person register from the thread and come back to it', async () => {
    await ben.goto(threadPath);
    expect(await ben.locator('#reply').innerText()).toContain('Register to reply here');
    await Promise.all([ben.waitForEvent('load'), ben.click('#reply >> text="Register"')]);
    await register(ben, 'Ben');
    expect(new URL(ben.url()).pathname).toBe(threadPath);
    expect(await ben.locator('#composer').count()).toBe(1);
  });

  it('shows new posts, an edit and a deletion to everyone, in order and once', async () => {
    await ada.goto(threadPath);
    await visitor.goto(threadPath);
    await Promise.all([ada, ben, visitor].map((page) => statusIs(page, /^Live$/)));
    for (const text of ['Draw lots.', 'Rotate by year.', 'First come, first served.']) {
      await reply(ben, text);
      await visitor.locator('#posts > li', { hasText: text }).waitFor({ state: 'attached' });
    }
    await reply(ada, 'Lots it is.');
    await allShow('#post-5', 'Lots it is.');

    const screen = await ben.context().newPage();
    await screen.goto(threadPath);
    await act(screen, 3, 'edit');
    await screen.fill('[name=body]', 'Rotate by year, with *swaps*.');
    await send(screen);
    await allShow('#post-3', 'Rotate by year, with swaps.');
    await ada.locator('#post-3', { hasText: 'with swaps' }).waitFor({ state: 'attached' });
    await act(screen, 4, 'delete');
    await send(screen);
    await allShow('#post-4', 'Deleted by its author.');
    await screen.close();

    const expected = [
      'We have 12 people and two always want the same week.',
      'Draw lots.',
      'Rotate by year, with swaps.',
      'Deleted by its author.',
      'Lots it is.',
    ];
    for (const page of [ben, visitor]) expect(await postTexts(page)).toEqual(expected);
    expect(await visitor.content()).not.toContain('First come');
  });

  it('shows a removal with its reason to the author, and takes the text from every screen', async () => {
    await ada.click('#post-2 [data-action=remove]');
    await ada.fill('#post-2 textarea', 'Please keep to rule 3: no jokes about colleagues.');
    await ada.click('#post-2 .inline-removal .button');
    await ada.locator('#post-2', { hasText: 'Removed by a moderator.' }).waitFor();
    await allShow('#post-2', 'Removed by a moderator.');
    for (const page of [ben, visitor]) expect(await page.content()).not.toContain('Draw lots');
    expect(await ben.locator('#post-2 a[href="/notices"]').count()).toBe(1);
    expect(await visitor.locator('#post-2 a[href="/notices"]').count()).toBe(0);

    const notices = await ben.context().newPage();
    await notices.goto('/notices');
    const decision = await notices.locator('main').innerText();
    expect(decision).toMatch(/A network admin removed your post 2 in “How do you plan summer leave\?”/);
    expect(decision).toContain('Please keep to rule 3: no jokes about colleagues.');
    await notices.close();
  });

  it('is undone with one press, on every screen, and is in the log with a reason', async () => {
    await ada.locator('#post-2 .inline-undo', { hasText: 'Post 2 is removed.' }).waitFor();
    // The focus is on the post; the next stop in it after what the tombstone offers is the way back.
    await ada.locator('#post-2 .inline-undo button').focus();
    const heard = await listen(ada);
    await ada.keyboard.press('Enter');
    await allShow('#post-2', 'Draw lots.');
    await ada.locator('#post-2 .inline-undo').waitFor({ state: 'detached' });
    expect(await ada.evaluate(() => document.activeElement?.id)).toBe('post-2');
    expect(await heard()).toContain('Post 2 is back.');
    const log = await ada.context().newPage();
    await log.goto('/n/practice-managers/moderation-log');
    expect(await log.locator('main').innerText()).toMatch(/put back post 2[\s\S]*Removed by mistake/);
    await log.close();
    await ada.click('#post-2 [data-action=remove]');
    await ada.fill('#post-2 textarea', 'Rule 3 all the same.');
    await ada.click('#post-2 .inline-removal .button');
    await ada.locator('#post-2 [data-action=restore]').waitFor();
    await allShow('#post-2', 'Removed by a moderator.');
  });

  it('shows the post again when it is put back', async () => {
    await act(ada, 2, 'restore');
    await ada.fill('[name=reason]', 'A misunderstanding.');
    await send(ada);
    await allShow('#post-2', 'Draw lots.');
  });

  it('shows lock, pin and a new title on the thread and in the list', async () => {
    await send(ada, '#thread-tools form[action$="/pin"] button');
    await Promise.all(
      [ben, visitor].map((page) => page.locator('#thread-state', { hasText: 'Pinned' }).waitFor()),
    );
    await list.locator('#threads > li', { hasText: 'Pinned' }).waitFor();

    await ada.click('#thread-tools summary');
    await ada.fill('#thread-tools [name=reason]', 'Decided.');
    await send(ada, '#thread-tools form[action$="/lock"] button');
    await Promise.all(
      [ben, visitor].map((page) => page.locator('#thread-state', { hasText: 'Locked' }).waitFor()),
    );
    await ben.locator('#composer-status', { hasText: 'This thread was locked' }).waitFor();
    expect(await ben.locator('#post-3 [data-action=edit]').count()).toBe(0);

    await ada.click('#thread-tools >> text=Change the title');
    await ada.fill('[name=title]', 'Summer leave: we draw lots');
    await ada.fill('[name=reason]', 'So that people find it.');
    await send(ada);
    await Promise.all(
      [ben, visitor].map((page) => page.locator('h1', { hasText: 'Summer leave: we draw lots' }).waitFor()),
    );
    expect(await visitor.title()).toContain('Summer leave: we draw lots');
    await list.locator('#threads > li', { hasText: 'Summer leave: we draw lots' }).waitFor();
    expect(await list.locator('#threads > li').count()).toBe(1);
  });

  it('is on every live screen what a fresh page shows', async () => {
    for (const page of [ben, visitor]) {
      const live = await postTexts(page);
      await page.reload();
      expect(live).toEqual(await postTexts(page));
    }
  });

  it('never broke a rule of the page on the way', () => {
    expect(troubles.flatMap(({ errors, foreign }) => [...errors, ...foreign])).toEqual([]);
  });
});
