import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { HOLD_LIMITS } from '../../contract/holds.js';
import { query } from '../../src/database/index.js';
import { setNetworkWriting } from '../../src/holds/index.js';
import { addReadyReason } from '../../src/moderation/index.js';
import { buildReply, run } from '../factories/world.js';
import { heldOf, usual } from '../holds/world.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services);
  const settings = { networkId: scene.network.id, ...usual, mode: 'all' };
  await run(site.services, setNetworkWriting, scene.admin, settings);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

it.each([true, false])(
  'Enter in the reason refuses what was chosen and lets nothing through (with script: %s)',
  async (javaScriptEnabled) => {
    await heldOf(buildReply(site.services, scene.thread.id, scene.ben, 'Words that wait'));
    const page = await site.pageFor(scene.moderator, { javaScriptEnabled });
    await page.goto(`${scene.network.path}/held`);
    await page.locator('.case input[type=checkbox]').check();
    const stateOf = async () => {
      const held = 'select state from holds where author_id = $1';
      return (await query<{ state: string }>(site.services.db, held, [scene.ben.accountId]))[0]!.state;
    };
    const words = page.locator('[name=words]');
    await words.fill('Not for this forum.');
    await words.press('Enter');
    // A refusal goes by a rule.
    await page.locator('.error-summary').waitFor();
    expect(await stateOf()).toBe('waiting');
    await page.locator('[name=rule]').selectOption('commercial');
    await words.press('Enter');
    await page.locator('.notice').first().waitFor();
    expect(await stateOf()).toBe('refused');
  },
);

it('stays on a later page of the list while a reason is put in, refused or used (without script)', async () => {
  const { db } = site.services;
  await heldOf(buildReply(site.services, scene.thread.id, scene.ben, 'Words that wait'));
  // The same text again, a minute later each time: a page full, and two more.
  await query(
    db,
    `insert into holds select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'client_key', gen_random_uuid(),
       'held_at', h.held_at + n * interval '1 minute'))).* from holds h, generate_series(1, $2::int) n where h.author_id = $1`,
    [scene.ben.accountId, HOLD_LIMITS.perPage + 1],
  );
  const input = { networkId: scene.network.id, rule: 'commercial', words: 'It advertises.' };
  await run(site.services, addReadyReason, scene.admin, input);
  const page = await site.pageFor(scene.moderator, { javaScriptEnabled: false });
  await page.goto(`${scene.network.path}/held`);
  await page.locator('nav.pagination a').last().click();
  const boxes = page.locator('.case input[type=checkbox]');
  expect(await boxes.count()).toBe(2);
  const wanted = await boxes.last().getAttribute('name');
  await boxes.last().check();
  await page.locator('[name=ready]').selectOption({ index: 1 });
  await page.locator('button[name=fill]').click();
  const chosen = page.locator('.case input[type=checkbox]:checked');
  expect([await chosen.count(), await chosen.getAttribute('name')]).toEqual([1, wanted]);
  expect(await page.locator('[name=words]').inputValue()).toBe('It advertises.');
  // A refusal of the form leaves them where they are as well.
  await page.locator('[name=rule]').selectOption('');
  await page.locator('button[value=refuse]').last().click();
  await page.locator('.error-summary').waitFor();
  expect([await boxes.count(), await chosen.getAttribute('name')]).toEqual([2, wanted]);
  await page.locator('[name=rule]').selectOption('commercial');
  await page.locator('button[value=refuse]').last().click();
  await page.locator('.notice').first().waitFor();
  expect(await boxes.count()).toBe(1);
  const rows = await query<{ id: string }>(
    db,
    `select id from holds where state = 'refused' and author_id = $1`,
    [scene.ben.accountId],
  );
  expect(rows.map(({ id }) => `hold-${id}`)).toEqual([wanted]);
  // What was refused is taken back on the list of it.
  await page.goto(`${scene.network.path}/held?show=refused`);
  await page.locator('.case form button').click();
  await page.locator('.case').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?show=refused');
  // All on a later page are decided about: what waits on the first one comes.
  await page.goto(`${scene.network.path}/held`);
  await page.locator('nav.pagination a').last().click();
  for (const place of [0, 1]) await boxes.nth(place).check();
  await page.locator('[name=rule]').selectOption('commercial');
  await page.locator('[name=words]').fill('It advertises.');
  await page.locator('button[value=refuse]').last().click();
  await page
    .locator('.case')
    .nth(HOLD_LIMITS.perPage - 1)
    .waitFor();
});
