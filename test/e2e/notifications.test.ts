import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { buildReply } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
  scene = await setScene(site.services, { replies: 2, access: 'members' });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const bell = (page: Page) => page.locator('#bell-count');
const say = (text: string) => buildReply(site.services, scene.thread.id, scene.ben, text);

async function unread(): Promise<number> {
  const [row] = await site.services.db.query(
    'select count(*)::int as n from notifications where account_id = $1',
    [scene.moderator.accountId],
  );
  return row.n;
}

describe('notifications', () => {
  it('arrive live on every tab, and are read on all of them', async () => {
    // That they moderate here is news to them as well.
    await site.services.db.query('delete from network_notices');
    await site.services.db.query('delete from notifications');
    const context = await site.contextFor(scene.moderator);
    const [list, own] = [await context.newPage(), await context.newPage()];
    await list.goto(scene.forum.path);
    await own.goto('/notifications');
    await statusIs(list, /^Live$/);
    expect(await bell(list).isHidden()).toBe(true);
    const asked = Date.now();
    await say(`What does @${scene.moderator.username} say?`);
    await list.locator('#bell-count', { hasText: '1' }).waitFor();
    expect(Date.now() - asked).toBeLessThan(10_000);
    await list
      .locator('#announcements', { hasText: 'Somebody called you by name' })
      .waitFor({ state: 'attached' });
    await own.reload();
    await own.locator('.list h3', { hasText: 'Ben Moss called you by name' }).waitFor();
    await own.click('text=Mark all notifications as read');
    await own.locator('#notifications').waitFor();
    await list.waitForFunction(() => document.querySelector<HTMLElement>('#bell-count')?.hidden === true);
  });

  it('are right at the bell again after a time without a connection', async () => {
    await site.services.db.query('delete from network_notices');
    await site.services.db.query('delete from notifications');
    const page = await site.pageFor(scene.moderator);
    await page.goto(scene.forum.path);
    await statusIs(page, /^Live$/);
    await page.context().setOffline(true);
    await statusIs(page, /^Offline since \d\d:\d\d$/);
    await say(`And what does @${scene.moderator.username} say now?`);
    // It is told to nobody: whoever comes back later has to ask.
    await eventually(async () => (await unread()) === 1, 'it is written');
    await new Promise((done) => setTimeout(done, 1_000));
    await page.context().setOffline(false);
    await statusIs(page, /^Live$/);
    await bell(page).filter({ hasText: '1' }).waitFor();
    expect(await page.locator('#announcements').textContent()).not.toContain('called you');
  });

  it('show a choice of following on every tab', async () => {
    const context = await site.contextFor(scene.moderator);
    const [one, other] = [await context.newPage(), await context.newPage()];
    for (const page of [one, other]) {
      await page.goto(scene.thread.path);
      await statusIs(page, /^Live$/);
    }
    await one.click('#follow button[value=muted]');
    await other.locator('#follow button[value=muted][aria-pressed=true]').waitFor();
    expect(await other.locator('#follow-text').innerText()).toContain('nothing but decisions');
    expect(await one.locator('#follow button[value=muted]').getAttribute('aria-pressed')).toBe('true');
  });

  it('work without script: why, less of it, and settings', async () => {
    const page = await site.pageFor(scene.ada, { javaScriptEnabled: false });
    await say('An answer.');
    for (let tries = 0; tries < 40; tries++) {
      await page.goto('/notifications');
      if ((await page.locator('#notifications li').count()) > 0) break;
    }
    await page.click('#notifications summary >> nth=0');
    expect(await page.locator('#notifications').innerText()).toContain('Somebody answered what you wrote.');
    await page.click('text=Stop following this thread');
    expect(new URL(page.url()).pathname).toBe('/notifications');
    await page.goto('/following?level=normal');
    expect(await page.locator('main').innerText()).toContain(scene.thread.title);
    await page.goto('/account/notifications');
    await page.uncheck('input[name=replies]');
    await page.click('text=Save what I am told');
    expect(await page.locator('main').innerText()).toContain('Your choice is saved.');
    expect(await page.locator('input[name=replies]').isChecked()).toBe(false);
    await page.goto('/notifications');
    await page.click('#notifications h3 a >> nth=0');
    expect(page.url()).toContain(scene.thread.path);
  });
});
