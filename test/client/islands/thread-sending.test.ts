import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, postTexts, statusIs } from '../../helpers/chromium.js';
import { Stage } from './stage.js';
import { ben, type StagedThread } from './stage-forum.js';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let thread: StagedThread;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  browser = await openBrowser();
});
beforeEach(async () => {
  Object.assign(stage, { isMuted: false, held: null, refusal: null });
  thread = stage.forum.create('Sending', 3);
  page = await browser.newPage();
  await page.goto(stage.origin + thread.dto.path);
  await statusIs(page, /^Live$/);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

const write = async (text: string) => {
  await page.locator('#composer-body').fill(text);
  await page.locator('#composer-body').press('Control+Enter');
};
const shownTimes = async (text: string) => (await postTexts(page)).filter((one) => one === text).length;
const postedTimes = (text: string) => thread.posts.filter((post) => post.html === `<p>${text}</p>`).length;

describe('a reply', () => {
  it('is shown as sending at once, then as the post it became', async () => {
    stage.held = [];
    stage.isMuted = true;
    await write('Held back');
    await page.locator('.post-pending', { hasText: 'Sending' }).waitFor();
    expect(await page.locator('#composer-body').inputValue()).toBe('');
    await page.waitForFunction(() => document.querySelectorAll('#posts > li').length === 4);
    stage.held[0]!();
    await page.locator('#post-4', { hasText: 'Held back' }).waitFor();
    expect(await page.locator('.post-pending').count()).toBe(0);
    // The feed comes after the answer: still one.
    stage.isMuted = false;
    stage.forum.reply(thread, ben, '<p>Next</p>');
    await page.locator('#post-5').waitFor({ state: 'attached' });
    expect(await shownTimes('Held back')).toBe(1);
    expect(postedTimes('Held back')).toBe(1);
  });

  it('is shown once when the feed is faster than the answer', async () => {
    stage.held = [];
    await write('Feed first');
    await page.locator('#post-4', { hasText: 'Feed first' }).waitFor();
    expect(await shownTimes('Feed first')).toBe(1);
    expect(await page.locator('.post-pending').count()).toBe(0);
    for (const release of stage.held) release();
    await page.waitForFunction(() =>
      document.querySelector('#announcements')?.textContent?.includes('posted'),
    );
    expect(await shownTimes('Feed first')).toBe(1);
  });

  it('says in words why it was refused, keeps the text, and can be tried again', async () => {
    stage.refusal = { code: 'forbidden', reason: 'thread_locked', message: 'This thread is locked.' };
    await write('Refused text');
    const failed = page.locator('.post-pending-failed');
    await failed.waitFor();
    expect(await failed.textContent()).toContain('This thread is locked.');
    expect(await page.locator('[role=alert]').first().textContent()).toContain('was not sent');
    stage.refusal = null;
    await page.locator('button[data-action=retry]').click();
    await page.locator('#post-4', { hasText: 'Refused text' }).waitFor();
    expect(await shownTimes('Refused text')).toBe(1);
    expect(await page.locator('.post-pending').count()).toBe(0);
  });

  it('offers to sign in where that is what is missing, and keeps the text until then', async () => {
    stage.refusal = { code: 'unauthenticated', message: 'Sign in to reply.' };
    await write('Before signing in');
    const signIn = page.locator('#composer-status a', { hasText: 'Sign in' });
    await signIn.waitFor();
    expect(await signIn.getAttribute('href')).toBe(
      `/sign-in?returnTo=${encodeURIComponent(thread.dto.path)}`,
    );
    stage.refusal = null;
    await page.reload();
    // Signed in now: it goes out by itself.
    await page.locator('#post-4', { hasText: 'Before signing in' }).waitFor();
  });

  it('says which post it answers all the while, and remembers it when it was thrown away and taken back', async () => {
    stage.refusal = { code: 'forbidden', message: 'Not now.' };
    await page.locator('#post-2 a[data-action=reply]').click();
    await page.locator('#replying-to', { hasText: 'post 2' }).waitFor();
    await write('To you');
    const mine = page.locator('li[data-client-key]');
    await mine.locator('.post-pending-failed').waitFor();
    expect(await mine.locator('.in-reply-to a').getAttribute('href')).toBe('#post-2');
    await mine.getByRole('button', { name: 'Discard' }).click();
    await mine.getByRole('button', { name: /^Undo/ }).click();
    await mine.locator('.in-reply-to', { hasText: 'In reply to post 2' }).waitFor();
    stage.refusal = null;
    await mine.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#post-4', { hasText: 'To you' }).waitFor();
    expect(stage.heard.findLast(({ command }) => command === 'thread:reply')?.input).toMatchObject({
      body: 'To you',
      replyTo: 2,
    });
  });

  it('is sent in the language that its writer chose, which is chosen for one reply only', async () => {
    const choice = page.locator('#composer [name=writtenIn]');
    stage.refusal = { code: 'forbidden', message: 'Not now.' };
    expect(await choice.locator('option').count()).toBeLessThan(10);
    // The others are there once somebody is in the form, and at the button.
    await page.focus('#composer-body');
    await choice.selectOption('ar');
    const address = page.url();
    await page.locator('#composer [value=languages]').click();
    expect(await choice.evaluate((list) => list === document.activeElement)).toBe(true);
    expect([await choice.inputValue(), await choice.locator('option').count()]).toEqual(['ar', 63]);
    expect(page.url()).toBe(address);
    await page.keyboard.press('Escape');
    await write('أنا');
    const mine = page.locator('li[data-client-key]');
    await mine.locator('.post-pending-failed').waitFor();
    expect(await mine.locator('.post-body').getAttribute('lang')).toBe('ar');
    expect(await mine.locator('.post-body').getAttribute('dir')).toBe('rtl');
    expect(await choice.inputValue()).toBe('');
    await mine.locator('button[data-action=edit]').click();
    expect(await choice.inputValue()).toBe('ar');
    stage.refusal = null;
    await page.locator('#composer-body').press('Control+Enter');
    await page.locator('#post-4', { hasText: 'أنا' }).waitFor();
    const sent = () => stage.heard.findLast(({ command }) => command === 'thread:reply')?.input;
    expect(sent()).toMatchObject({ body: 'أنا', language: 'ar' });
    await write('Me too');
    await page.locator('#post-5', { hasText: 'Me too' }).waitFor();
    expect(sent()).not.toHaveProperty('language');
  });

  it('comes back in its language where the list had only the likely ones', async () => {
    const choice = page.locator('#composer [name=writtenIn]');
    stage.refusal = { code: 'forbidden', message: 'Not now.' };
    await page.focus('#composer-body');
    await choice.selectOption('eu');
    await write('Bai');
    await page.locator('li[data-client-key] .post-pending-failed').waitFor();
    await page.reload();
    expect(await choice.locator('option[value=eu]').count()).toBe(0);
    await page.locator('li[data-client-key] button[data-action=edit]').click();
    expect(await choice.inputValue()).toBe('eu');
    expect(await choice.locator('option[value=eu]').textContent()).toBe('Basque');
  });

  it('gives the text back to be changed', async () => {
    stage.refusal = { code: 'forbidden', message: 'No.' };
    await write('Take me back');
    await page.locator('button[data-action=edit]').click();
    expect(await page.locator('#composer-body').inputValue()).toBe('Take me back');
    expect(await shownTimes('Take me back')).toBe(0);
  });

  it('waits while the server is away and goes out once when it is back, with what was missed', async () => {
    // Somebody is there: what shows a reply is fetched.
    await page.focus('#composer-body');
    await page.evaluate((url) => import(url), stage.fileWith('post-pending'));
    await stage.stop();
    await write('Written offline');
    await page.locator('.post-pending-queued').waitFor();
    await statusIs(page, /^Offline since \d\d:\d\d$/);
    stage.forum.touch(thread, 1, { state: 'removed' });
    stage.forum.touch(thread, 2, { html: '<p>Edited meanwhile</p>', version: 2 });
    await stage.start();
    await statusIs(page, /^Live$/);
    await page.locator('#post-4', { hasText: 'Written offline' }).waitFor();
    expect(await postTexts(page)).toEqual([
      'Removed by a moderator.',
      'Edited meanwhile',
      expect.stringContaining('Post 3'),
      'Written offline',
    ]);
    expect(postedTimes('Written offline')).toBe(1);
  });

  it('survives a reload while it is unsent, and so does a draft', async () => {
    stage.refusal = { code: 'forbidden', message: 'Not now.' };
    await write('Unsent');
    await page.locator('.post-pending-failed').waitFor();
    await page.locator('#composer-body').fill('A draft');
    await page.locator('#composer [name=writtenIn]').selectOption('eu');
    await page.reload();
    await page.locator('.post-pending-failed', { hasText: 'Not now.' }).waitFor();
    expect(await shownTimes('Unsent')).toBe(1);
    expect(await page.locator('#composer-body').inputValue()).toBe('A draft');
    expect(await page.locator('#composer [name=writtenIn]').inputValue()).toBe('eu');
    await page.locator('#composer-body').press('Escape');
    expect(await page.locator('#composer-body').inputValue()).toBe('A draft');
  });

  it('shows what was typed as text, never as markup', async () => {
    stage.held = [];
    stage.isMuted = true;
    await write('<img src=x onerror=alert(1)> & "quotes"');
    await page.locator('.post-pending', { hasText: 'Sending' }).waitFor();
    expect(await shownTimes('<img src=x onerror=alert(1)> & "quotes"')).toBe(1);
    expect(await page.locator('#posts img').count()).toBe(0);
  });

  it('leads to its own page when it was written on an earlier one', async () => {
    thread = stage.forum.create('Two pages', 50);
    await page.goto(stage.origin + thread.dto.path);
    await statusIs(page, /^Live$/);
    stage.forum.reply(thread, ben, '<p>Opens page two</p>');
    const first = await browser.newPage();
    await first.goto(stage.origin + thread.dto.path);
    await statusIs(first, /^Live$/);
    await first.locator('#composer-body').fill('From page one');
    await first.locator('#composer-body').press('Control+Enter');
    await first.waitForURL(`**${thread.dto.path}?page=2#post-52`);
    await first.locator('#post-52', { hasText: 'From page one' }).waitFor();
    // Who had the last page open keeps it open at its end.
    await page.locator('#post-52', { hasText: 'From page one' }).waitFor({ state: 'attached' });
  });

  it('stays in its box while the thread is locked', async () => {
    stage.forum.retitle(thread, { isLocked: true });
    await page.locator('#composer-status', { hasText: 'locked' }).waitFor();
    await write('Too late');
    expect(await page.locator('#composer-body').inputValue()).toBe('Too late');
    stage.forum.retitle(thread, { isLocked: false });
    await page.locator('#composer-status', { hasText: 'open again' }).waitFor();
    await page.locator('#composer-body').press('Control+Enter');
    await page.locator('#post-4', { hasText: 'Too late' }).waitFor();
  });
});
