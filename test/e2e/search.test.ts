import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildForum, buildMember, buildReply, buildThread } from '../factories/world.js';
import { watchForTroubles } from '../helpers/chromium.js';
import { indexAll } from '../search/helpers/search.js';
import { openSite, type Site } from './helpers/site.js';
import { focused, tabTo } from './helpers/tabbing.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const { services } = site;
  const world = await buildForum(services, { name: 'Night work' });
  const anna = await buildMember(services, world, 'member', 'Anna Berg');
  const { thread } = await buildThread(services, world, { title: 'Lantern rota', body: 'Who has it?' });
  for (let n = 1; n <= 12; n++) await buildReply(services, thread.id, anna, `Lantern ${n}`);
  await indexAll(services);
}, 120_000);
afterAll(() => site.close());

describe('searching in a browser', () => {
  it('narrows without losing the way back, and says aloud how much is left', async () => {
    const page = await (await site.contextFor(null)).newPage();
    const troubles = watchForTroubles(page, site.origin);
    await page.goto(`${site.origin}/networks`);
    await page.getByRole('searchbox', { name: 'Search this site' }).fill('lantern');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '13 results sorted by relevance' }).waitFor();
    expect(await page.locator('#announcements').textContent()).toBe('');

    await page.getByRole('link', { name: /^Anna Berg 12 results/ }).click();
    await page.getByRole('heading', { name: '12 results sorted by relevance' }).waitFor();
    expect(await page.locator('#announcements').textContent()).toBe('12 results sorted by relevance');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results-title');
    expect(new URL(page.url()).searchParams.get('author')).toMatch(/^annaberg/);
    expect(await page.locator('input[name=author]').inputValue()).toMatch(/^annaberg/);

    await page.getByRole('link', { name: 'Page 2' }).click();
    await page.locator('#results[start="11"]').waitFor();
    expect(page.url()).toContain('page=2');
    await page.goBack();
    await page.locator('#results[start="1"], #results:not([start])').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '13 results sorted by relevance' }).waitFor();
    await page.locator('#results a').first().click();
    await page.getByRole('heading', { name: 'Lantern rota', level: 1 }).waitFor();
    expect(troubles).toEqual({ errors: [], foreign: [] });
  }, 60_000);

  it('is gone through by keyboard alone: from any page, narrowed, to the next page, to a post and back', async () => {
    const page = await (await site.contextFor(null)).newPage();
    const press = async (name: RegExp) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await page.goto(`${site.origin}/networks`);
    await tabTo(page, /^Search this site$/);
    await page.keyboard.type('lantren');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '0 results sorted by relevance' }).waitFor();
    await press(/^lantern$/);
    await page.getByRole('heading', { name: '13 results sorted by relevance' }).waitFor();
    await press(/^Anna Berg 12 results/);
    await page.getByRole('heading', { name: '12 results sorted by relevance' }).waitFor();
    expect((await focused(page))?.name).toBe('12 results sorted by relevance');
    await press(/^Sort by date$/);
    await page.getByRole('heading', { name: '12 results sorted by date' }).waitFor();
    await press(/^(Page 2|Next)/);
    await page.locator('#results[start="11"]').waitFor();
    expect((await focused(page))?.name).toBe('12 results sorted by date');
    await press(/^Reply in: Lantern rota$/);
    await page.getByRole('heading', { name: 'Lantern rota', level: 1 }).waitFor();
    await page.goBack();
    await page.locator('#results[start="11"]').waitFor();
    await press(/^Remove filter: written by/);
    await page.getByRole('heading', { name: '13 results sorted by date' }).waitFor();
  }, 60_000);
});
