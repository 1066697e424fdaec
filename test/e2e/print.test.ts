import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readThread } from '../../src/forums/index.js';
import { removePost } from '../../src/moderation/index.js';
import { photograph } from '../attachments/helpers.js';
import { buildReply, run } from '../factories/world.js';
import { postTexts, statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** A thread on paper, or kept as a PDF: as evidence of what was said (point 46). */

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 24 });
  const threadId = scene.thread.id;
  const { posts } = await run(site.services, readThread, scene.ada, { threadId, page: 1 });
  const remove = (number: number) =>
    run(site.services, removePost, scene.moderator, { postId: posts[number - 1]!.id, reason: 'Off topic.' });
  await remove(4);
  page = await site.pageFor(scene.ada, { viewport: { width: 1280, height: 900 } });
  await postPicture();
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
  await remove(7);
  await page.locator('#post-7', { hasText: 'Removed by' }).waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => site.close());

/** A post whose picture was deleted later: its words are all that is left of it. */
async function postPicture() {
  await page.goto('/attachments');
  await page.setInputFiles('#field-file', {
    name: 'rota.jpg',
    mimeType: 'image/jpeg',
    buffer: await photograph(),
  });
  await page.fill('main [name=alt]', 'The rota on our wall');
  await page.check('main [name=mayPublish]');
  await page.click('main form[enctype] button[type=submit]');
  const line = await page.locator('#added-line').inputValue();
  await buildReply(site.services, scene.thread.id, scene.ada, `Look:\n\n${line}`);
  await page.click('main form[action="/attachments/delete"] button');
  await page.locator('h2', { hasText: 'No files yet' }).waitFor();
}

/** The words of what is on the paper, of the given elements. */
const onPaper = (selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
      .filter((one) => !one.closest('.visually-hidden') && one.getBoundingClientRect().height > 1)
      .map((one) => (one.textContent ?? '').trim() || one.outerHTML.slice(0, 80)),
  );

describe('a thread on paper', () => {
  it('has its title, where it was, and every post whole', async () => {
    expect(await onPaper('h1')).toEqual(['How do you plan summer leave?']);
    expect((await onPaper('.band')).join()).toMatch(/Practice managers[\s\S]*Staffing/);
    const bodies = await onPaper('.post-body');
    expect(bodies).toHaveLength(26);
    expect(bodies[24]).toContain('Words of post 25');
    const times = await page
      .locator('.post-header time')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content));
    expect(times.every((after) => /\d{4}/.test(after))).toBe(true);
  });

  it('has nothing to press, to fill in, or to go elsewhere by', async () => {
    expect(await onPaper('button, summary, input, textarea, select, .button')).toEqual([]);
    expect(await onPaper('.site-nav, .skips, .pagination, .live-strip, .aside, .footer-links')).toEqual([]);
    expect(await onPaper('#composer, #reply, .search-box, .post-actions, .first-unread')).toEqual([]);
  });

  it('shows where links lead, so that they can be typed', async () => {
    const [after, text] = await page
      .locator('#post-2 .post-body a')
      .evaluate((link) => [getComputedStyle(link, '::after').content, link.textContent]);
    expect(text).toContain('a link');
    expect(after).toContain('https://example.org/2');
  });

  it('has no text that was removed, before or while it was open, and the words of a picture that is gone', async () => {
    const source = await page.content();
    expect(source).toContain('Words of post 5');
    expect(source).not.toContain('Words of post 4');
    expect(source).not.toContain('Words of post 7');
    const texts = await postTexts(page);
    for (const at of [3, 6]) expect(texts[at]).toMatch(/^Removed by a moderator\./);
    expect(await page.locator('.post-body img').count()).toBe(0);
    expect(await page.locator('#main').innerText()).toMatch(/Deleted image:\s*The rota on our wall/);
  });

  it('is black on white, whatever the screen shows, and nothing is cut off at the edge', async () => {
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'));
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    // A4 less its margins, at 96 px an inch.
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  it('makes a PDF of several pages, with a title, tags and an outline', async () => {
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: '1cm', bottom: '1cm' },
      tagged: true,
      outline: true,
    });
    if (process.env.SHOT_PDF) writeFileSync(process.env.SHOT_PDF, pdf);
    const text = pdf.toString('latin1');
    const pages = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(15);
    expect(text).toMatch(/\/StructTreeRoot/);
    // The document's own: each heading of the outline has a /Title, too.
    expect(titleOf(text)).toMatch(/^(?:\(\d+\+?\) )?How do you plan summer leave\? – \S/);
    expect(text).toMatch(/\/Outlines/);
  });
});

/** The title in a PDF's information dictionary, which is a literal string or UTF-16 in hexadecimal digits. */
function titleOf(pdf: string): string {
  const info = /\/Info (\d+) 0 R/.exec(pdf)?.[1];
  const dictionary = new RegExp(`(?:^|\\s)${info} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(pdf)?.[1] ?? '';
  const [, literal, hex = ''] = /\/Title\s*(?:\(((?:\\.|[^\\)])*)\)|<([\da-fA-F]*)>)/.exec(dictionary) ?? [];
  if (literal !== undefined) return literal.replace(/\\(.)/g, '$1');
  return Buffer.from(hex.replace(/^FEFF/i, ''), 'hex').swap16().toString('utf16le');
}
