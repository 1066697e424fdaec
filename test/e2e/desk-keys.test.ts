import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { claimCase, releaseCase, sendReport } from '../../src/reports/index.js';
import { imposeSanction, liftSanction } from '../../src/sanctions/index.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs } from '../helpers/chromium.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

/** The moderators' lists by letter keys, and a box whose writer is paused while it is open. */

let site: Site;
let scene: Scene;
let moderator: SignedIn;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services, { replies: 0 });
  ({ moderator } = scene);
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('keys of the queue', () => {
  beforeEach(async () => {
    for (let n = 0; n < 3; n++) {
      const { post } = await buildReply(site.services, scene.thread.id, scene.ben, `Post ${n}`);
      await run(site.services, sendReport, scene.ada, { kind: 'post', id: post.id, reason: 'offensive' });
    }
    page = await site.pageFor(moderator);
    await page.goto(`/n/${scene.network.slug}/cases`);
    await page.locator('#cases li').nth(2).waitFor();
  });

  it('go from case to case, choose, take, and open the case', async () => {
    const names = await page.locator('#cases .list-title a').allTextContents();
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.closest('#cases li') !== null);
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press('j');
    expect(await focused()).toBe(names[1]);
    await page.keyboard.press('k');
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press('x');
    expect(await page.locator('#cases input:checked').count()).toBe(1);
    await page.keyboard.press('c');
    await page.locator('.notice-success').waitFor();
    const taken = await query(site.services.db, 'select 1 from report_cases where claimed_by = $1', [
      moderator.accountId,
    ]);
    expect(taken).toHaveLength(1);
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.closest('#cases li') !== null);
    await page.keyboard.press('o');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.keyboard.press('d');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'outcome');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.activeElement?.id === 'words-note');
    // Letters are text where somebody writes.
    await page.keyboard.type('c and j');
    expect(await page.locator('#words-note').inputValue()).toBe('c and j');
  });

  it('stand beside what a colleague does: who took a case is named on the open list, which nobody touched', async () => {
    const [taken] = await query<{ id: string }>(
      site.services.db,
      'select id from report_cases where network_id = $1 limit 1',
      [scene.network.id],
    );
    await run(site.services, claimCase, scene.admin, { caseId: taken!.id });
    const line = page.locator('#cases li', { has: page.locator(`a[href*="${taken!.id}"]`) });
    await line.getByText(/ is working on it, until /).waitFor();
    expect(await page.getByText(/ is working on it, until /).count()).toBe(1);
    await run(site.services, releaseCase, scene.admin, { caseId: taken!.id });
    await line.getByText(/ is working on it, until /).waitFor({ state: 'detached' });
    // It is no news that somebody has to take over.
    expect(await page.locator('#notice-desk').count()).toBe(0);
  });

  it('are listed, and do nothing where they are switched off', async () => {
    await page.keyboard.press('?');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('kbd').allTextContents()).toEqual(
      expect.arrayContaining(['j', 'k', 'o', 'x', 'c', 'f', '?']),
    );
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      document.documentElement.dataset.shortcuts = 'off';
    });
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.closest('#cases li') ?? null)).toBeNull();
  });
});

describe('an open box', () => {
  it('says that its writer is paused, until when and where it stands, keeps the text, and comes back', async () => {
    page = await site.pageFor(scene.ben);
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await page.locator('#composer-body').fill('What I was about to say');
    const { sanction } = (await run(site.services, imposeSanction, moderator, {
      networkId: scene.network.id,
      accountId: scene.ben.accountId,
      step: 'pause',
      hours: 24,
      rule: 'harassment',
      words: 'Three rude answers.',
    })) as { sanction: { id: string; path: string } };
    const status = page.locator('#composer-status');
    await status.locator('a').waitFor();
    expect(await status.textContent()).toMatch(/You can’t write here until .+ Your text stays here\./);
    expect(await status.locator('a').getAttribute('href')).toBe(sanction.path);
    await page.locator('#composer-body').press('Control+Enter');
    expect(await page.locator('#composer-body').inputValue()).toBe('What I was about to say');
    expect(await page.locator('.post-pending').count()).toBe(0);
    await run(site.services, liftSanction, scene.admin, {
      sanctionId: sanction.id,
      words: 'They said sorry.',
    });
    await page.waitForFunction(() => !document.querySelector('#composer')?.hasAttribute('data-closed'));
    await page.locator('#composer-body').press('Control+Enter');
    await page.locator('#posts', { hasText: 'What I was about to say' }).waitFor();
  });

  it('loses what it quotes of a post that is removed, and has it again', async () => {
    const { post } = await buildReply(
      site.services,
      scene.thread.id,
      scene.ada,
      'Zqquoted words of mine, in one go.',
    );
    page = await site.pageFor(scene.ben);
    await page.goto(scene.thread.path);
    await statusIs(page, /^Live$/);
    await page
      .locator('#composer-body')
      .fill(`> Ada wrote in [post 2](/p/${post.id}):\n>\n> Zqquoted words of mine, in one go.\n\nMine.`);
    await page.locator('#composer-status', { hasText: 'Draft saved' }).waitFor();
    await run(site.services, removePost, moderator, {
      postId: post.id,
      reason: 'It names somebody.',
      rule: 'other',
    });
    const value = (fits: 'has' | 'lacks') =>
      page.waitForFunction(
        (want) =>
          (document.querySelector<HTMLTextAreaElement>('#composer-body')?.value ?? '').includes(
            'Zqquoted',
          ) ===
          (want === 'has'),
        fits,
      );
    await value('lacks');
    expect(await page.locator('#composer-body').inputValue()).toMatch(/^> \[…\]\(\/q\/.+\)\n\nMine\.$/);
    await run(site.services, restorePost, moderator, { postId: post.id, reason: 'It was fine.' });
    await value('has');
  });
});
