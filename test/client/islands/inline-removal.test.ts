import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, statusIs } from '../../helpers/chromium.js';
import { Stage } from './stage.js';
import type { StagedThread } from './stage-forum.js';

let stage: Stage;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let thread: StagedThread;
let page: Page;

beforeAll(async () => {
  stage = await Stage.open();
  stage.canModerate = true;
  browser = await openBrowser();
});
beforeEach(async () => {
  thread = stage.forum.create('Moderated', 5);
  page = await browser.newPage();
  await page.goto(stage.origin + thread.dto.path);
  await statusIs(page, /^Live$/);
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

describe('removing a post where it stands', () => {
  it('asks for a reason, keeps what is typed through an edit by the author, and removes', async () => {
    await page.locator('#post-2 a[data-action=remove]').click();
    const box = page.locator('#post-2 textarea');
    await box.pressSequentially('Half a rea');
    stage.forum.touch(thread, 2, { html: '<p>Quickly edited</p>', version: 2 });
    await page.locator('#post-2', { hasText: 'Quickly edited' }).waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.pressSequentially('son');
    await page.locator('#post-2 button', { hasText: 'Remove post' }).click();
    await page.locator('#post-2', { hasText: 'Removed by a moderator' }).waitFor();
    expect(await page.locator('#post-2 textarea').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('post-2');
    expect(stage.heard.at(-1)).toMatchObject({ command: 'post:remove', input: { reason: 'Half a reason' } });
  });

  it('puts a ready reason into the form, to be changed before it is sent', async () => {
    const words = 'It names a patient. Write it again without the name.';
    stage.ready = [{ id: '00000000-0000-4000-8000-000000000001', rule: 'patient', words }];
    await page.locator('#post-4 a[data-action=remove]').click();
    await page.locator('#ready-post-4').selectOption({ label: words });
    const box = page.locator('#post-4 textarea');
    expect(await box.inputValue()).toBe(words);
    expect(await page.locator('#rule-post-4').inputValue()).toBe('patient');
    // What was typed stays, whatever is chosen then.
    await page.locator('#ready-post-4').selectOption('');
    expect(await box.inputValue()).toBe('');
    await box.fill('Dear Ben.');
    await page.locator('#ready-post-4').selectOption({ label: words });
    expect(await box.inputValue()).toBe(`Dear Ben. ${words}`);
    await page.locator('#ready-post-4').selectOption('');
    expect(await box.inputValue()).toBe('Dear Ben.');
    await box.fill(`${words} Thanks.`);
    await page.locator('#post-4 button', { hasText: 'Remove post' }).click();
    await page.locator('#post-4', { hasText: 'Removed by a moderator' }).waitFor();
    const input = { reason: `${words} Thanks.`, rule: 'patient' };
    expect(stage.heard.at(-1)).toMatchObject({ command: 'post:remove', input });
    stage.ready = [];
  });

  it('moves nothing under the hand when the ready reasons come', async () => {
    const words = 'It names a patient.';
    stage.ready = [{ id: '00000000-0000-4000-8000-000000000001', rule: 'patient', words }];
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/ready-reasons', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('#post-4 a[data-action=remove]').click();
    const place = async () => [
      await page.locator('#post-4 textarea').boundingBox(),
      await page.locator('#post-4 .inline-removal .button-warning').boundingBox(),
    ];
    await page.locator('#post-4 textarea').waitFor();
    expect(await page.locator('#ready-post-4').isVisible()).toBe(false);
    const before = await place();
    answer();
    await page.locator('#ready-post-4').waitFor();
    expect(await place()).toEqual(before);
    stage.ready = [];
  });

  it('says what is missing, and leaves everything as it was when cancelled', async () => {
    await page.locator('#post-3 a[data-action=remove]').click();
    await page.locator('#post-3 button', { hasText: 'Remove post' }).click();
    await page.locator('#post-3 [role=alert]', { hasText: 'Enter a reason.' }).waitFor();
    await page.locator('#post-3 button', { hasText: 'Cancel' }).click();
    expect(await page.locator('#post-3 form').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('post-3');
    expect(await page.locator('#post-3').textContent()).toContain('says what it has to say');
  });

  it('shows the tools of the thread as it stands, and leaves a reason that is being typed alone', async () => {
    await page.locator('#thread-tools summary', { hasText: 'Lock this thread' }).click();
    await page.locator('#thread-tools input[name=reason]').pressSequentially('Half a rea');
    stage.forum.retitle(thread, { isPinned: true });
    await page.locator('#thread-tools button', { hasText: 'Unpin' }).waitFor();
    expect(await page.locator('#thread-tools input[name=reason]').inputValue()).toBe('Half a rea');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reason');
    stage.forum.retitle(thread, { isLocked: true });
    await page.locator('#thread-tools', { hasText: 'Unlock this thread' }).waitFor();
    expect(await page.locator('#thread-tools input[name=isLocked]').inputValue()).toBe('false');
  });
});
