import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import { run } from '../factories/world.js';
import { statusIs, watchForTroubles } from '../helpers/chromium.js';
import { eventually, signInAs } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 1 });
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const box = (page: Page) => page.locator('#composer-body');
const notice = (page: Page, words: RegExp) => page.locator('.page-notice', { hasText: words });
async function open(page: Page, path = scene.thread.path) {
  await page.goto(path);
  await statusIs(page, /^Live$/);
}
/** Ada's sessions end in this many seconds, whatever is done until then. */
async function endIn(seconds: number) {
  await query(
    site.services.db,
    `update sessions set last_seen_at = now(), expires_at = now() + $2 * interval '1 second' where account_id = $1`,
    [scene.ada.accountId, seconds],
  );
}
async function signOutEverywhere() {
  const rows = await query<{ hash: string }>(
    site.services.db,
    `delete from sessions where account_id = $1 returning encode(token_hash, 'hex') as hash`,
    [scene.ada.accountId],
  );
  site.services.signals.sessionsEnded.tell(rows.map(({ hash }) => hash));
}
/** Signs in again in another tab of the same browser. */
async function signInElsewhere(page: Page) {
  const { token } = await signInAs(site.services, scene.ada);
  await page.context().addCookies([{ name: 'session', value: token, url: site.origin, httpOnly: true }]);
  const other = await page.context().newPage();
  await other.goto('/');
  return other;
}
const postsOf = async () => {
  const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  return posts.map(({ html }) => (html ?? '').replace(/<[^>]+>/g, '').trim());
};

describe('the end of the session', () => {
  it('is spoken of before it comes; one button stays signed in, and the focus goes back to the text', async () => {
    const page = await site.pageFor(scene.ada);
    const troubles = watchForTroubles(page, site.origin);
    await endIn(200);
    await open(page);
    await box(page).focus();
    await notice(page, /You will be signed out at \d\d:\d\d\. What you write stays\./).waitFor();
    expect(await page.locator('#announcements').textContent()).toMatch(/You will be signed out/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
    await page.locator('.page-notice button', { hasText: 'Stay signed in' }).press('Enter');
    await notice(page, /signed out/).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-body');
    const [row] = await query<{ left: number }>(
      site.services.db,
      `select extract(epoch from expires_at - now())::int as left from sessions where account_id = $1`,
      [scene.ada.accountId],
    );
    expect(row!.left).toBeGreaterThan(3_600);
    expect(troubles).toEqual({ errors: [], foreign: [] });
  });

  it('is not spoken of where another tab has moved it', async () => {
    const page = await site.pageFor(scene.ada);
    await endIn(302);
    await open(page);
    await endIn(3_000);
    const asked = page.waitForResponse(/\/api\/v1\/me\/session$/);
    expect((await asked).status()).toBe(200);
    expect(await page.locator('.page-notice').count()).toBe(0);
  });

  it('is spoken of on a page with a form too, and the text comes back when it is signed in elsewhere', async () => {
    const page = await site.pageFor(scene.ada);
    await page.goto(`${scene.forum.path}/new`);
    await page.fill('#field-title', 'A title');
    await page.locator('.toolbar button').first().waitFor();
    await signOutEverywhere();
    await page.fill('#field-body', 'Begun while signed in');
    await page.locator('#field-status', { hasText: 'signed out' }).waitFor();
    const other = await signInElsewhere(page);
    await page.locator('#field-status', { hasText: /Draft saved \d/ }).waitFor();
    expect(await page.inputValue('#field-body')).toBe('Begun while signed in');
    await other.close();
    // The form's token is the new session's.
    await page.locator('form button', { hasText: 'Post thread' }).first().click();
    await page.waitForURL(/\/t\//);
    await page.locator('#post-1', { hasText: 'Begun while signed in' }).waitFor();
  });
});

describe('signed out elsewhere, and in again', () => {
  it('a public thread goes on by itself: live, with its text, and what was refused is sent', async () => {
    const page = await site.pageFor(scene.ada);
    await open(page);
    await box(page).focus();
    await page.locator('.toolbar button').first().waitFor();
    await page.route('**/socket.io/**', (route) => route.abort());
    await signOutEverywhere();
    await statusIs(page, /signed out/);
    await box(page).fill('Still being written');
    const other = await signInElsewhere(page);
    await page.unroute('**/socket.io/**');
    await statusIs(page, /^Live$/);
    expect(await box(page).inputValue()).toBe('Still being written');
    await other.close();
    await box(page).press('Control+Enter');
    await eventually(async () => (await postsOf()).includes('Still being written'), 'it is posted');
  });

  it('a reply that was refused for want of a session goes out by itself', async () => {
    const page = await site.pageFor(scene.ada);
    await page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await page.route('**/socket.io/**', (route) => route.abort());
    await page.goto(scene.thread.path);
    await statusIs(page, /^No live updates/);
    await box(page).focus();
    await page.locator('.toolbar button').first().waitFor();
    await signOutEverywhere();
    await box(page).fill('Refused at first');
    await box(page).press('Control+Enter');
    await page.locator('.post-pending-failed').waitFor();
    await signInElsewhere(page);
    await eventually(async () => (await postsOf()).includes('Refused at first'), 'it is posted');
    expect((await postsOf()).filter((text) => text === 'Refused at first')).toHaveLength(1);
  });

  it('a members’ thread is taken away, and comes back with the text', async () => {
    const closed = await setScene(site.services, { access: 'members' });
    scene = closed;
    const page = await site.pageFor(closed.ada);
    await open(page);
    await box(page).focus();
    await page.locator('.toolbar button').first().waitFor();
    await box(page).fill('For members only');
    await signOutEverywhere();
    await statusIs(page, /signed out/);
    expect(await page.locator('#posts > li').count()).toBe(0);
    await signInElsewhere(page);
    await page.locator('#post-1').waitFor();
    expect(await box(page).inputValue()).toBe('For members only');
  });

  it('another person who signs in gets neither the page nor the text', async () => {
    const page = await site.pageFor(scene.ada);
    await open(page);
    await box(page).fill('Ada’s words');
    await signOutEverywhere();
    await statusIs(page, /signed out/);
    const { token } = await signInAs(site.services, scene.ben);
    await page.context().addCookies([{ name: 'session', value: token, url: site.origin, httpOnly: true }]);
    const asked = page.waitForResponse(/\/api\/v1\/me$/);
    const other = await page.context().newPage();
    await other.goto('/');
    await asked;
    expect(await page.locator('#live-status').textContent()).toMatch(/signed out/);
    await page.reload();
    await statusIs(page, /^Live$/);
    expect(await box(page).inputValue()).toBe('');
  });
});

describe('a newer version', () => {
  it('is offered after a reconnection, never taken by itself, and loses no text', async () => {
    const page = await site.pageFor(scene.ada);
    await open(page);
    await box(page).focus();
    await page.locator('.toolbar button').first().waitFor();
    await site.kill();
    await box(page).fill('Written over the update');
    const manifest = join(site.assetsDir, 'manifest.json');
    const later = Date.now() / 1_000 + 60;
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), more: {} }));
    utimesSync(manifest, later, later);
    await site.startAgain();
    await notice(page, /There is a new version/).waitFor();
    await statusIs(page, /^Live$/);
    expect(await box(page).inputValue()).toBe('Written over the update');
    await page.locator('.page-notice button', { hasText: 'Reload this page' }).click();
    await page.waitForFunction(() =>
      performance.getEntriesByType('navigation').some((one) => 'type' in one && one.type === 'reload'),
    );
    await statusIs(page, /^Live$/);
    expect(await box(page).inputValue()).toBe('Written over the update');
    expect(await page.locator('.page-notice').count()).toBe(0);
  });
});
