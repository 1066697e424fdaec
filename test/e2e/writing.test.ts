import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { query } from '../../src/database/index.js';
import { readThread } from '../../src/forums/index.js';
import { lockThread } from '../../src/moderation/index.js';
import { readDraft } from '../../src/writing/index.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs, watchForTroubles } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 1 });
  page = await site.pageFor(scene.ada);
  await open(page);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const box = (on = page) => on.locator('#composer-body');
const status = (on: Page, words: RegExp) => on.locator('#composer-status', { hasText: words }).waitFor();
async function open(on: Page) {
  await on.goto(scene.thread.path);
  await statusIs(on, /^Live$/);
}
/** Goes to the box and waits for its tools. */
async function begin(on = page) {
  await box(on).focus();
  await on.locator('.toolbar button').first().waitFor();
}
async function draftOnServer() {
  const place = { kind: 'reply' as const, placeId: scene.thread.id };
  return (await run(site.services, readDraft, scene.ada, place)).draft;
}
const savedAs = (body: string) =>
  eventually(async () => (await draftOnServer())?.body === body, `the server keeps “${body}”`);
async function kept() {
  const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
  return posts.map(({ html }) => (html ?? '').replace(/<[^>]+>/g, '').trim());
}

describe('the tools of the box', () => {
  it('are a toolbar with one tab stop, act on the selection, and undo takes them back', async () => {
    const troubles = watchForTroubles(page, site.origin);
    await begin();
    await box().fill('some words');
    await box().selectText();
    await page.keyboard.press('Control+b');
    expect(await box().inputValue()).toBe('**some words**');
    await page.keyboard.press('Control+z');
    expect(await box().inputValue()).toBe('some words');
    await page.locator('.toolbar [aria-label="Bold"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Code');
    expect(await page.locator('.toolbar [tabindex="0"]').count()).toBe(1);
    expect(troubles).toEqual({ errors: [], foreign: [] });
  });

  it('offer names by keyboard, and Escape throws nothing away', async () => {
    await begin();
    await box().pressSequentially('Ask @ben');
    const list = page.locator('#completion');
    await list.waitFor();
    expect(await box().getAttribute('aria-activedescendant')).toBe('completion-0');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await box().inputValue()).toBe('Ask @ben');
    await box().pressSequentially('m');
    await list.waitFor();
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe(`Ask @${scene.ben.username} `);
    await box().pressSequentially('#summer');
    await list.waitFor();
    await list.locator('li').first().click();
    expect(await box().inputValue()).toContain(`[this thread](/t/${scene.thread.id}) `);
  });

  it('show the text as the server renders it', async () => {
    await begin();
    await box().fill('**Strong**');
    await page.locator('button[value=preview]').click();
    await page.locator('.preview strong', { hasText: 'Strong' }).waitFor();
    expect(await kept()).toHaveLength(2);
  });

  it('say how many replies came meanwhile, and let the writer post', async () => {
    await begin();
    await box().fill('Slowly');
    await buildReply(site.services, scene.thread.id, scene.ben);
    await page.locator('.writing a', { hasText: '1 reply came while you wrote' }).waitFor();
    await box().press('Control+Enter');
    await eventually(async () => (await kept()).includes('Slowly'), 'the reply is posted');
  });
});

describe('a draft', () => {
  it('is kept at a pause, comes to another device, and goes when it is sent', async () => {
    await begin();
    await box().fill('Half a thought');
    await status(page, /Draft saved \d/);
    const other = await site.pageFor(scene.ada);
    await open(other);
    expect(await box(other).inputValue()).toBe('Half a thought');
    await box().fill('Half a thought, whole');
    await box().press('Control+Enter');
    await page.locator('#post-3').waitFor();
    await eventually(async () => (await draftOnServer()) === null, 'the draft is gone');
  });

  it('is kept while somebody writes on and makes no pause', async () => {
    const own = await site.pageFor(scene.ada);
    await own.clock.install();
    await open(own);
    await begin(own);
    await own.clock.pauseAt(Date.now() + 60_000);
    const puts: string[] = [];
    own.on('request', (request) => {
      if (request.method() === 'PUT' && request.url().includes('/me/drafts/'))
        puts.push(request.postData() ?? '');
    });
    for (let second = 0; second < 12; second++) {
      await box(own).pressSequentially('on ');
      await own.clock.runFor(1_000);
    }
    await eventually(
      async () => (await draftOnServer())?.body.startsWith('on on on') === true,
      'it is on the server',
    );
    expect(puts).toHaveLength(1);
  });

  it('changed on two devices shows both texts, and the writer chooses', async () => {
    const other = await site.pageFor(scene.ada);
    await open(other);
    await begin();
    await begin(other);
    await other.context().setOffline(true);
    await box(other).fill('From the phone');
    await box().fill('From the desk');
    await savedAs('From the desk');
    await other.context().setOffline(false);
    const conflict = other.locator('.draft-conflict');
    await conflict.waitFor();
    expect(await conflict.locator('textarea').inputValue()).toBe('From the desk');
    expect(await box(other).inputValue()).toBe('From the phone');
    await conflict.locator('button', { hasText: 'Keep both texts' }).click();
    await savedAs('From the phone\n\nFrom the desk');
    // The first one has typed nothing more: it follows.
    await page.waitForFunction(() =>
      (document.querySelector('#composer-body') as HTMLTextAreaElement).value.includes('phone'),
    );
  });

  it('stays in the box when the thread is locked or the session ends', async () => {
    await begin();
    await box().fill('Do not lose me');
    await savedAs('Do not lose me');
    const lock = { threadId: scene.thread.id, isLocked: true, reason: 'Enough.' };
    await run(site.services, lockThread, scene.moderator, lock);
    await status(page, /locked/);
    expect(await box().inputValue()).toBe('Do not lose me');
    const rows = await query<{ hash: string }>(
      site.services.db,
      `select encode(token_hash, 'hex') as hash from sessions where account_id = $1`,
      [scene.ada.accountId],
    );
    await query(site.services.db, 'delete from sessions where account_id = $1', [scene.ada.accountId]);
    site.services.signals.sessionsEnded.tell(rows.map(({ hash }) => hash));
    await statusIs(page, /signed out/);
    expect(await box().inputValue()).toBe('Do not lose me');
    expect((await draftOnServer())?.body).toBe('Do not lose me');
  });

  it('and a reply on its way outlive the server', async () => {
    await begin();
    await site.kill();
    await box().fill('Sent into the void');
    await box().press('Control+Enter');
    await page.locator('.post-pending', { hasText: 'Waiting to be sent' }).waitFor();
    await site.startAgain();
    await eventually(async () => (await kept()).includes('Sent into the void'), 'it is posted', 40_000);
    expect((await kept()).filter((text) => text === 'Sent into the void')).toHaveLength(1);
  });
});
