import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { postTexts, statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';
import { focused as focusedOn, tabTo as tabToOn } from './helpers/tabbing.js';

jest.setTimeout(180_000);

/** A day by keyboard alone: Tab, Enter, Space, arrows and letters; each stop must be seen, and none may hold anyone. */
let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 2 });
  page = await site.pageFor(null, { viewport: { width: 1280, height: 900 } });
});
afterAll(() => site.close());

const focused = () => focusedOn(page);
const tabTo = (name: RegExp) => tabToOn(page, name);
async function press(name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(name);
  await page.keyboard.press(key);
}
async function follow(name: RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), press(name)]);
}
async function write(name: RegExp, text: string): Promise<void> {
  const here = await focused();
  if (here === null || !name.test(here.name)) await tabTo(name);
  await page.keyboard.type(text);
}
/** After something was done, the focus is somewhere: nobody starts again at the top. */
const isSomewhere = () =>
  page.waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body);

describe('by keyboard alone', () => {
  it('a person registers, signs out and signs in', async () => {
    await page.goto('/register');
    await write(/^(Your )?name/i, 'Cara Key');
    await write(/^User name/i, 'cara');
    await write(/mail/i, 'cara@example.org');
    await write(/^Password/i, 'orchard velvet thimble');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await press(/^Cara Key/);
    await follow(/^Sign out/);
    await follow(/^Sign in$/);
    await write(/mail|User name/i, 'cara');
    await write(/^Password/i, 'orchard velvet thimble');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await tabTo(/^Cara Key/);
  });

  it('finds a thread by the lists and by searching', async () => {
    await page.goto('/');
    await write(/^Search this site/, 'leave');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe('/search');
    await follow(/^Networks$/);
    await follow(/^Practice managers/);
    await follow(/^Staffing/);
    await follow(/summer leave/);
    expect(new URL(page.url()).pathname).toBe(scene.thread.path);
    await statusIs(page, /^Live$/);
  });

  it('reacts and stays there, replies, and edits', async () => {
    await press(/^Thanks for post 1$/, 'Space');
    await page.locator('#post-1 [data-action=react][aria-pressed=true]').waitFor();
    expect((await focused())?.name).toBe('Thanks for post 1');

    await write(/^Write a reply$/, 'Sent without a mouse.');
    await press(/^Post reply$/);
    await page.locator('#post-4', { hasText: 'Sent without a mouse.' }).waitFor();
    await isSomewhere();

    await page.reload();
    await statusIs(page, /^Live$/);
    await press(/^Edit post 4$|^Edit( your)? post 4/);
    await page.waitForFunction(() => {
      const boxes = [...document.querySelectorAll<HTMLTextAreaElement>('textarea')];
      return boxes.some(({ value }) => value === 'Sent without a mouse.');
    });
    await write(/message/i, '');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Truly.');
    await press(/^Save/);
    await page.locator('#post-4', { hasText: 'Sent without a mouse. Truly.' }).waitFor();
  });

  it('chooses a display with the arrow keys', async () => {
    await page.goto('/account/display');
    await tabTo(/^Same as my device$|^Colours/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await follow(/^Save/);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('a moderator removes a post with a reason, and puts it back', async () => {
    page = await site.pageFor(scene.moderator, { viewport: { width: 1280, height: 900 } });
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await press(/^Remove post 2$/);
    await page.locator('.inline-removal textarea').waitFor();
    await write(/reason|why/i, 'Not about people here.');
    await press(/^Remove post 2$|^Remove/);
    await page.locator('#post-2', { hasText: 'Removed by a moderator' }).waitFor();
    await isSomewhere();
    await Promise.all([page.waitForURL(/restore/), press(/^(Restore|Put back|Undo).*post 2|^Undo/)]);
    await write(/reason|why/i, 'I was wrong.');
    await follow(/^Put post back$/);
    expect((await postTexts(page))[1]).toContain('Words of post 2');
  });
});
