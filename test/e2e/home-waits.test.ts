import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { retitleThread } from '../../src/moderation/index.js';
import { buildThread, run } from '../factories/world.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 1, title: 'Who treats Mrs Example?' });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

it('a front page that waits for its reader shows a moderator’s title at once, and nothing else that is new', async () => {
  const page = await site.pageFor(scene.ben);
  await page.goto('/');
  await page.evaluate(() => {
    document.documentElement.dataset.updates = 'asked';
  });
  const title = page.locator(`main .list-title a[href^="/t/${scene.thread.id}"]`).first();
  await title.waitFor();
  await page.waitForLoadState('networkidle');
  await buildThread(site.services, scene, { author: scene.ada, title: 'Something new' });
  let times = 0;
  // The page does not say when it begins to watch: what was changed before that waits for the next change.
  await eventually(async () => {
    const title = `Who treats rare epilepsies? ${++times}`;
    const rename = { threadId: scene.thread.id, title, reason: 'It named a patient.' };
    await run(site.services, retitleThread, scene.moderator, rename);
    return page
      .locator('main .list-title', { hasText: title })
      .first()
      .waitFor({ timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
  }, 'the new title is shown');
  expect(await page.locator('main').textContent()).not.toMatch(/Mrs Example|Something new/);
});
