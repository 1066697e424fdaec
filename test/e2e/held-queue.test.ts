import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { query } from '../../src/database/index.js';
import { setNetworkWriting } from '../../src/holds/index.js';
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
    await page.locator('[name=words]').fill('Not for this forum.');
    await page.locator('[name=words]').press('Enter');
    await page.locator('.notice').first().waitFor();
    const states = await query(site.services.db, 'select state from holds where author_id = $1', [
      scene.ben.accountId,
    ]);
    expect(states).toEqual([{ state: 'refused' }]);
  },
);
