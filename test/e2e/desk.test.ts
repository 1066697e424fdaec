import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { requestMembership, updateAccess } from '../../src/networks/index.js';
import { buildPerson, run } from '../factories/world.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';
import { focused, tabTo } from './helpers/tabbing.js';

let site: Site;
let scene: Scene;
let path: string;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 1 });
  path = `${scene.network.path}/desk`;
  const access = { networkId: scene.network.id, joining: 'request', visibility: 'public', questions: [] };
  await run(site.services, updateAccess, scene.admin, access);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

async function ask(name: string): Promise<SignedIn> {
  const person = await buildPerson(site.services, { name });
  await run(site.services, requestMembership, person, { networkId: scene.network.id, answers: [] });
  return person;
}

/** The desk, as soon as it hears of news. */
async function open(width = 1280): Promise<Page> {
  const page = await site.pageFor(scene.admin, { viewport: { width, height: 800 } });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return page;
}

const stateOf = async (person: SignedIn) => {
  const [row] = await query<{ state: string }>(
    site.services.db,
    'select state from memberships where network_id = $1 and account_id = $2',
    [scene.network.id, person.accountId],
  );
  return row?.state;
};

describe('the desk', () => {
  it('says how much is new and shows it when it is told to: nothing moves, and what was typed stays', async () => {
    const first = await ask('First Asker');
    const page = await open();
    const reason = page.locator(`#reason-${first.accountId}`);
    await reason.fill('Half a reason');
    const before = await page.locator('#desk-requests').innerHTML();
    await ask('Second Asker');
    await page.locator('.page-notice', { hasText: '1 new entry since you opened this' }).waitFor();
    await ask('Third Asker');
    await page.locator('.page-notice', { hasText: '2 new entries since you opened this' }).waitFor();
    expect(await page.locator('#desk-requests').innerHTML()).toBe(before);
    expect(await reason.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.locator('.page-notice button', { hasText: 'Show what is new' }).click();
    await page.locator('#desk-requests', { hasText: 'Third Asker' }).waitFor();
    expect(await reason.inputValue()).toBe('Half a reason');
    expect(await page.locator('.page-notice').count()).toBe(0);
  });

  it('is worked at by keyboard alone: a request is approved, and that is taken back', async () => {
    const person = await ask('Ada Asks');
    const page = await open();
    await tabTo(page, /^Reason/);
    await page.keyboard.type('Welcome.');
    await tabTo(page, /^Let in.*Ada Asks/);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await stateOf(person)).toBe('active');
    await tabTo(page, /^Take Ada Asks out again/);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await stateOf(person)).toBe('removed');
    // From part to part, to its end.
    for (const stop of [/invitations/i, /^All members/, /^The whole log/]) await tabTo(page, stop);
  });

  it('has its news within reach of the keyboard, and leaves the focus where it was', async () => {
    const page = await open();
    await page.locator('a', { hasText: 'All members' }).focus();
    await ask('Late Asker');
    await page.locator('.page-notice').waitFor();
    expect((await focused(page))?.name).toBe('All members');
    await tabTo(page, /^Show what is new/);
    await page.keyboard.press('Enter');
    await page.locator('#desk-requests', { hasText: 'Late Asker' }).waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
  });

  it('fits a narrow phone, with a bar of news on it, sideways too', async () => {
    await ask('Maximiliane Wolfeschlegelsteinhausenbergerdorff');
    const page = await open(320);
    await ask('Second Asker');
    await page.locator('.page-notice').waitFor();
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('main *, .page-notice *')]
        .filter((one) => one.getBoundingClientRect().right > 320)
        .map((one) => `${one.tagName} ${one.id} ${one.className} ${one.textContent?.slice(0, 40)}`),
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([wide, tooWide]).toEqual([320, []]);
    // The same people on their own page, under larger headings.
    await page.goto(`${scene.network.path}/requests`);
    const names = await page
      .locator('main h2 a')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(names).toHaveLength(2);
    expect(Math.max(...names)).toBeLessThanOrEqual(304);
  });
});
