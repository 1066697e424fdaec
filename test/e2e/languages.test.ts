import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { PostDto, ThreadDto } from '../../contract/forums.js';
import { createThread, editPost, replyToThread } from '../../src/forums/index.js';
import { removeMember } from '../../src/networks/index.js';
import { markSeen } from '../../src/reading/index.js';
import { run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { axe, bones } from './helpers/inspect.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** A French thread on English pages: what scripts make of its texts goes on saying what each is written in. */

let site: Site;
let scene: Scene;
let thread: ThreadDto;
let german: PostDto;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services);
  await start({ title: 'Les congés', body: 'Qui part ?', language: 'fr' });
  await answer('Moi.');
  german = await answer('Ich auch.', { language: 'de' });
  await answer('Me too.', { language: 'en' });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function start(written: { title: string; body: string; language: string }): Promise<void> {
  const { id: forumId } = scene.forum;
  const first = { forumId, clientKey: randomUUID(), ...written };
  ({ thread } = await run(site.services, createThread, scene.ada, first));
}
const answer = async (body: string, more = {}) => {
  const reply = { threadId: thread.id, body, clientKey: randomUUID(), ...more };
  return (await run(site.services, replyToThread, scene.ada, reply)).post;
};
async function open(prepare?: () => void, path = thread.path): Promise<Page> {
  const page = await site.pageFor(scene.ben);
  if (prepare) await page.addInitScript(prepare);
  await page.goto(path);
  await statusIs(page, /^Live$/);
  return page;
}

describe('a thread in another language than the page', () => {
  it('is quoted as it is, and what differs from it as what it is written in', async () => {
    const page = await open();
    const box = page.locator('#composer-body');
    for (const [number, quoted] of [
      [2, '> Moi.'],
      [3, '> ::: de\n> Ich auch.\n> :::'],
      // The page's own language is another one here.
      [4, '> ::: en\n> Me too.\n> :::'],
    ] as const) {
      await box.fill('');
      await page.locator(`#post-${number} summary`).click();
      await page.locator(`#post-${number} a[data-action=quote]`).click();
      await page.locator('#replying-to', { hasText: `In reply to post ${number}` }).waitFor();
      const text = await box.inputValue();
      expect(text.slice(text.indexOf(':\n>\n') + 4).trim()).toBe(quoted);
    }
  });

  it('is spoken in its voice to whoever hears whole replies', async () => {
    const page = await open(() => {
      document.addEventListener('readystatechange', () => {
        document.documentElement.dataset.announcements = 'full';
      });
    });
    await answer('Bien *sûr*.\n\n::: de\nNatürlich.\n:::');
    const region = page.locator('#announcements', { hasText: 'Bien' });
    await region.waitFor({ state: 'attached' });
    const parts = await region.evaluate((one) =>
      [...one.childNodes].map((node) => [node instanceof HTMLElement && node.lang, node.textContent]),
    );
    expect(parts.filter(([, text]) => text !== '')).toEqual([
      [false, '1 new reply'],
      [false, '. '],
      [false, 'Post 5 by Ada Lund: '],
      ['fr', 'Bien sûr. '],
      ['de', 'Natürlich.'],
    ]);
  });

  it('stays what it is among our words in the menu of the bell', async () => {
    await answer(`Et @${scene.ben.username} ?`);
    // On the thread's own page it would be read by now.
    const page = await open(undefined, scene.forum.path);
    await eventually(
      async () => (await (await page.request.get('/notifications')).text()).includes('Les congés'),
      'the news is there',
    );
    await page.locator('#bell').click();
    const title = page.locator('#bell-menu li a span[lang=fr]', { hasText: 'Les congés' });
    await title.waitFor();
    expect(await page.locator('#bell-menu li a').first().textContent()).toMatch(/^Ada Lund .*“Les congés”/);
  });

  it('shows over the page what was changed in it, with our words in our language', async () => {
    await run(site.services, markSeen, scene.ben, { threadId: thread.id, ranges: [[1, 4]] });
    await run(site.services, editPost, scene.ada, { postId: german.id, body: 'Wir auch.', version: 1 });
    const page = await open();
    await page.locator('#post-3 .edited-since').click();
    const dialog = page.getByRole('dialog', { name: 'What changed in post 3' });
    await dialog.locator('p.difference[lang=de] ins').first().waitFor();
    expect(await dialog.locator('ins .visually-hidden').first().getAttribute('lang')).toBe('en-GB');
  });

  it('keeps the laws of every page where its title and texts go from right to left', async () => {
    await start({
      language: 'ar',
      title: 'كيف توزعون نوبات العمل في شهر رمضان؟',
      body: '| اليوم | من |\n|---|---|\n| الاثنين | سلمى |\n\nانظر [الجدول](https://example.org/rota).',
    });
    await answer('Nous aussi.', { language: 'fr' });
    await answer('x'.repeat(120));
    const page = await open();
    expect(await page.locator('#thread-title').evaluate((one) => getComputedStyle(one).direction)).toBe(
      'rtl',
    );
    for (const size of ['wide', 'narrow'] as const) {
      if (size === 'narrow') await page.setViewportSize({ width: 320, height: 640 });
      expect([size, await bones(page), await axe(page)]).toEqual([size, [], []]);
    }
    await page.goto(scene.forum.path);
    expect([await bones(page), await axe(page)]).toEqual([[], []]);
  });

  it('leaves words of ours in our language where it is closed to its reader', async () => {
    scene = await setScene(site.services, { access: 'members' });
    await start({ title: 'Les congés', body: 'Qui part ?', language: 'fr' });
    const page = await open();
    await page.locator('#thread-title[lang=fr][dir=ltr]').waitFor();
    const { accountId } = scene.ben;
    await run(site.services, removeMember, scene.admin, { networkId: scene.network.id, accountId });
    await page.locator('main .notice-warning', { hasText: 'can no longer read this' }).waitFor();
    expect(await page.locator('main h1').evaluate((one) => one.getAttributeNames())).toEqual(['id']);
  });
});
