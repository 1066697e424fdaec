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
