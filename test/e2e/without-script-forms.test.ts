import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedIn } from '../../src/kernel/index.js';
import { joinNetwork } from '../../src/networks/index.js';
import { photograph } from '../attachments/helpers.js';
import { buildMember } from '../factories/accounts.js';
import { run } from '../factories/world.js';
import { eventually } from '../helpers/sockets.js';
import { setAccountStage } from './helpers/account-visits.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** Each form that one person uses for themselves, in a browser whose script is off (D60, F-M16). */

const password = 'orchard velvet thimble';
const off = { javaScriptEnabled: false };
let site: Site;
let scene: Scene;
let ada: Page;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 3 });
  await setAccountStage(site, scene);
  ada = await site.pageFor(scene.ada, off);
});
afterAll(() => site.close());

const main = (page: Page) => page.locator('main').innerText();
const post = (page: Page, number: number) => page.locator(`#post-${number}`);

/** Presses something and waits for the page that it leads to. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
}

const send = (page: Page, action: string) =>
  press(page, `main form[action="${action}"] button[type=submit]:not([name])`);

/** Presses one of the acts under a post; those that are folded away are unfolded first. */
async function act(page: Page, number: number, action: string, value = ''): Promise<void> {
  const button = `#post-${number} [data-action=${action}]${value && `[value^="${value}"]`}`;
  if (!(await page.locator(button).isVisible())) await post(page, number).locator('summary').last().click();
  await press(page, button);
}

async function someone(name: string): Promise<{ person: SignedIn; page: Page; email: string }> {
  const { actor, account } = await buildMember(site.services.db, { name, password });
  await run(site.services, joinNetwork, actor, { networkId: scene.network.id });
  return { person: actor, page: await site.pageFor(actor, off), email: account.email };
}

const journeys: Record<string, (page: Page) => Promise<void>> = {
  async 'reacts to a post, sees it pressed and counted, and takes it back'(page) {
    await page.goto(scene.thread.path);
    const helpful = post(page, 2).locator('[data-action=react][value^=helpful]');
    await act(page, 2, 'react', 'helpful');
    expect(await helpful.getAttribute('aria-pressed')).toBe('true');
    expect(await post(page, 2).locator('.reaction-counts').innerText()).toMatch(/Helpful\s+1/);
    await press(page, '#post-2 .reaction-counts a');
    expect(await main(page)).toContain('Ada Lund');
    await page.goto(scene.thread.path);
    await act(page, 2, 'react', 'helpful');
    expect(await helpful.getAttribute('aria-pressed')).toBe('false');
  },

  async 'bookmarks a post, writes a note to it, and takes it out again'(page) {
    await page.goto(scene.thread.path);
    await act(page, 2, 'bookmark');
    await page.goto('/bookmarks');
    expect(await main(page)).toContain('Words of post 2');
    await page.fill('main [name=note]', 'For the rota talk');
    await press(page, 'main form[action="/bookmarks"] button:not([name])');
    await page.goto('/bookmarks');
    expect(await page.locator('main [name=note]').inputValue()).toBe('For the rota talk');
    await press(page, 'main [name=intent][value=remove]');
    expect(await main(page)).toContain('No bookmarks yet');
  },

  async 'ignores a person from a post, unfolds what they wrote, and hears them again'(page) {
    await page.goto(scene.thread.path);
    await act(page, 2, 'ignore');
    const folded = post(page, 2).locator('details.ignored > summary');
    expect(await post(page, 2).locator('.post-body').isVisible()).toBe(false);
    await folded.click();
    expect(await post(page, 2).locator('.post-body').isVisible()).toBe(true);
    await page.goto('/account/ignored');
    await press(page, 'main li:has-text("Ben Moss") button');
    expect(await main(page)).not.toContain('Ben Moss');
  },

  async 'follows a thread, mutes it, and mutes a forum'(page) {
    const level = (wanted: string) => `#follow button[value=${wanted}]`;
    await page.goto(scene.thread.path);
    await press(page, level('following'));
    await page.goto('/following');
    expect(await main(page)).toContain(scene.thread.title);
    await page.goto(scene.thread.path);
    await press(page, level('muted'));
    expect(await page.locator(level('muted')).getAttribute('aria-pressed')).toBe('true');
    await page.goto(scene.forum.path);
    await press(page, level('muted'));
    await page.goto('/following?level=muted');
    expect(await main(page)).toMatch(/summer leave[\s\S]*Staffing/);
    for (const path of [scene.thread.path, scene.forum.path]) {
      await page.goto(path);
      await press(page, level('normal'));
    }
  },

  async 'keeps a draft, goes on with it, and throws another away'(page) {
    await page.goto(scene.thread.path);
    await page.fill('#composer-body', 'Half a thought');
    await press(page, '#composer [name=intent][value=draft]');
    await page.goto('/drafts');
    await press(page, 'main li:has-text("Half a thought") a');
    expect(await page.locator('#composer-body').inputValue()).toBe('Half a thought');
    await page.fill('#composer-body', 'A whole thought');
    await press(page, '#composer [name=intent][value=preview]');
    expect(await page.locator('#preview').innerText()).toContain('A whole thought');
    await press(page, '#composer [name=intent][value=draft]');
    await page.goto('/drafts');
    expect(await main(page)).toContain('A whole thought');
    await press(page, 'main form[action="/drafts/discard"] button');
    expect(await main(page)).toContain('No drafts');
  },

  async 'adds a picture: refused without words, then with them, with a long description, and posted'(page) {
    await page.goto(scene.thread.path);
    const picture = { name: 'rota.jpg', mimeType: 'image/jpeg', buffer: await photograph() };
    await page.fill('#composer-body', 'See our rota.');
    await page.locator('#add-file summary').click();
    await page.fill('#composer [name=longDescription]', 'Words without their picture.');
    await press(page, '#composer button[type=submit]:not([name])');
    expect(await page.locator('#error-summary').innerText()).toContain('long description');
    expect(await page.locator('#composer [name=longDescription]').inputValue()).toMatch(/^Words without/);
    await page.setInputFiles('#composer [name=file]', picture);
    await press(page, '#composer [name=intent][value=attach]');
    expect(await page.locator('#error-summary').innerText()).toMatch(/may publish this file/i);
    await page.setInputFiles('#composer [name=file]', picture);
    await page.check('#composer [name=mayPublish]');
    await press(page, '#composer [name=intent][value=attach]');
    expect(await page.locator('#error-summary').innerText()).toMatch(/what the image shows/i);
    expect(await page.isChecked('#composer [name=mayPublish]')).toBe(true);
    expect(await page.locator('#composer-body').inputValue()).toBe('See our rota.');
    await page.setInputFiles('#composer [name=file]', picture);
    await page.fill('#composer [name=alt]', 'Our rota as a chart');
    await page.fill('#composer [name=longDescription]', 'Weeks 31 to 33: four people away.');
    await press(page, '#composer [name=intent][value=attach]');
    expect(await page.locator('#composer-body').inputValue()).toMatch(
      /^See our rota\.\n\n!\[Our rota as a chart\]\(\/a\/\S+\)\n\nWeeks 31 to 33: four people away\.$/,
    );
    expect(await page.locator('#composer [name=longDescription]').inputValue()).toBe('');
    await press(page, '#composer button[type=submit]:not([name])');
    const own = page.locator('.post', { hasText: 'See our rota.' });
    expect(await own.locator('img').getAttribute('alt')).toBe('Our rota as a chart');
    expect(await own.innerText()).toContain('Weeks 31 to 33: four people away.');
    await page.goto('/attachments');
    expect(await main(page)).toContain('Our rota as a chart');
  },

  async 'chooses what to be told of'(page) {
    await page.goto('/account/notifications');
    await page.uncheck('main [name=replies]');
    await send(page, '/account/notifications');
    await page.goto('/account/notifications');
    expect(await page.isChecked('main [name=replies]')).toBe(false);
    expect(await page.isChecked('main [name=mentions]')).toBe(true);
    await page.goto('/notifications');
    if (await page.locator('main form[action="/notifications/read"]').count())
      await press(page, 'main form[action="/notifications/read"] button');
  },

  async 'says who they are, is told what is wrong, and others see it'(page) {
    await page.goto('/account/profile');
    await fill(page, { name: '', interests: 'rotas, night work' });
    await send(page, '/account/profile');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('main [name=interests]').inputValue()).toBe('rotas, night work');
    await fill(page, { name: 'Ada Lund', jobTitle: 'Practice manager' });
    await send(page, '/account/profile');
    await page.goto(`/u/${scene.ada.username}`);
    expect(await main(page)).toMatch(/night work[\s\S]*Practice manager/);
  },

  async 'sets text, lines, ground, motion and language, and takes all of it back on the cookie page'(page) {
    const root = page.locator('html');
    const choose = {
      textSize: 'larger',
      lineSpacing: 'wide',
      lineLength: 'short',
      tint: 'blue',
      motion: 'reduced',
    };
    await page.goto('/account/display');
    for (const [name, value] of Object.entries(choose))
      await page.check(`main [name=${name}][value=${value}]`);
    await page.check('main [name=language][value=de]');
    await press(page, 'main form[action="/preferences"] button[type=submit]');
    const kept = await page.evaluate(() => ({
      ...document.documentElement.dataset,
      lang: document.documentElement.lang,
    }));
    expect(kept).toMatchObject({ ...choose, lang: 'de-DE' });
    await page.goto('/cookies');
    await press(page, 'main form[action="/preferences/forget"] button');
    expect(await root.getAttribute('lang')).toBe('en-GB');
    expect(await root.getAttribute('data-text-size')).toBe('normal');
  },

  async 'changes the password, and signs in with the new one'() {
    const { page, email } = await someone('Pia Pass');
    await page.goto('/account/password');
    await fill(page, { password: 'not this one', newPassword: 'lantern copper meadow' });
    await send(page, '/account/password');
    expect(await page.title()).toMatch(/^Error: /);
    await fill(page, { password, newPassword: 'lantern copper meadow' });
    await send(page, '/account/password');
    expect(await main(page)).toContain('Your password is changed.');
    const other = await site.pageFor(null, off);
    await other.goto('/sign-in');
    await other.fill('main [name=login]', email);
    await other.fill('main [name=password]', 'lantern copper meadow');
    await press(other, 'main form button[type=submit]');
    await other.goto('/account/profile');
    expect(await other.locator('main [name=name]').inputValue()).toBe('Pia Pass');
  },

  async 'sees where they are signed in, and ends it elsewhere'() {
    const { page, person } = await someone('Sol Seen');
    const lost = await site.pageFor(person, off);
    await page.goto('/account/sessions');
    await press(page, 'main form[action$="/end"] button');
    await page.goto('/account/sessions');
    await press(page, 'main form[action="/account/sessions/end-others"] button');
    expect(await page.locator('main .list > li').count()).toBe(1);
    await lost.goto('/account/profile');
    expect(await lost.locator('h1').innerText()).toBe('Sign in first');
  },

  async 'makes a token for a program, sees it once, and revokes it'(page) {
    await page.goto('/account/tokens');
    await fill(page, { label: 'Rota reader', password });
    await send(page, '/account/tokens');
    expect(await page.locator('main code').innerText()).toMatch(/^\S{20,}$/);
    await page.goto('/account/tokens');
    await press(page, 'main li:has-text("Rota reader") button');
    expect(await main(page)).not.toContain('Rota reader');
  },

  async 'takes their data along, to read and for programs'(page) {
    await page.goto('/account/data');
    const links = page.locator('main a[href^="/account/data/my-data"]');
    expect(await links.count()).toBe(2);
    for (const link of await links.all()) {
      const file = await page.request.get((await link.getAttribute('href'))!);
      expect(await file.text()).toContain('Opening words');
    }
  },

  async 'claims the old posts of their address'(page) {
    await page.goto('/account/old-posts');
    await send(page, '/account/old-posts');
    await eventually(async () => {
      await page.goto(scene.thread.path);
      return (await page.locator('.post:has-text("Written long ago.") .username').count()) === 1;
    }, 'the old post has its author');
  },

  async 'tells what they think of the site, without a name'() {
    const page = await site.pageFor(null, off);
    await page.goto('/networks');
    await press(page, '.footer-links a[href^="/feedback"]');
    await send(page, '/feedback');
    expect(await page.locator('#error-summary').innerText()).toContain('We found some errors');
    await page.check('main [name=found][value=no]');
    await fill(page, { message: 'I looked for the search.' });
    await send(page, '/feedback');
    expect(new URL(page.url()).pathname).toBe('/feedback/sent');
    expect(await page.context().cookies()).toEqual([]);
  },

  async 'asks for a new password by mail'() {
    const page = await site.pageFor(null, off);
    await page.goto('/forgotten-password');
    await fill(page, { email: 'nobody@example.org' });
    await send(page, '/forgotten-password');
    expect(new URL(page.url()).pathname).toBe('/forgotten-password/sent');
  },

  async 'marks posts unread from here, and the whole forum as read, and takes that back'(page) {
    await page.goto(scene.thread.path);
    await post(page, 2).locator('summary').last().click();
    await press(page, '#post-2 [data-action=unread]');
    await press(page, 'main form[action$="/unread"] button');
    await page.goto(scene.forum.path);
    await press(page, `main form[action="${scene.forum.path}/read"] button`);
    await press(page, `main form[action="${scene.forum.path}/read"]:has([name=undo]) button`);
    await page.goto(`/t/${scene.thread.id}/unread`);
    expect(new URL(page.url()).hash).toBe('#first-unread');
  },

  async 'closes the account in two steps'() {
    const { page, person } = await someone('Lee Leaving');
    await page.goto('/account/close');
    await press(page, 'main a[href="/account/close/confirm"]');
    await fill(page, { password: 'not this one' });
    await send(page, '/account/close/confirm');
    expect(await page.title()).toMatch(/^Error: /);
    await fill(page, { password });
    await send(page, '/account/close/confirm');
    expect(new URL(page.url()).pathname).toBe('/account/closed');
    expect((await page.goto(`/u/${person.username}`))?.status()).toBe(404);
  },
};

it.each(Object.entries(journeys))('without script, a person %s', async (_name, journey) => {
  await journey(ada);
});
