import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MAX_FILE_BYTES } from '../../contract/limits.js';
import { readThread } from '../../src/forums/index.js';
import { photograph } from '../attachments/helpers.js';
import { buildReply, run } from '../factories/world.js';
import { statusIs, watchForTroubles } from '../helpers/chromium.js';
import { eventually } from '../helpers/sockets.js';
import { openSite, type Scene, type Site, setScene } from './helpers/site.js';

const API = '**/api/v1/attachments';

let site: Site;
let scene: Scene;
let page: Page;

beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  scene = await setScene(site.services);
  page = await site.pageFor(scene.ada);
  await page.goto(scene.thread.path);
  await statusIs(page, /^Live$/);
  await box().focus();
  await page.locator('.toolbar button').first().waitFor();
});
afterEach(() => site.closePages());
afterAll(() => site.close());

const box = () => page.locator('#composer-body');
const panel = () => page.locator('.add-file-panel');
const add = () => page.locator('button[value=attach]');
const declare = () => page.locator('#field-mayPublish').check();
const isFocused = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
const said = (words: string) =>
  page.locator('#announcements', { hasText: words }).waitFor({ state: 'attached' });
async function choose(buffer: Buffer, name = 'photo.jpg', mimeType = 'image/jpeg') {
  await page.locator('#field-file').setInputFiles({ buffer, name, mimeType });
}
/** Brings a file to the box as a paste or a drop does. */
async function bring(event: 'paste' | 'drop', bytes: Buffer) {
  await box().evaluate(
    (target, [kind, data]) => {
      const transfer = new DataTransfer();
      const file = Uint8Array.from(atob(data!), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([file], 'brought.jpg', { type: 'image/jpeg' }));
      const more = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: transfer, ...more })
          : new DragEvent('drop', { dataTransfer: transfer, ...more }),
      );
    },
    [event, bytes.toString('base64')],
  );
}

describe('adding a file to a text', () => {
  it('by keyboard: the line goes in at the caret, undo takes it out, the focus is back, and it is posted', async () => {
    const troubles = watchForTroubles(page, site.origin);
    await box().fill('Before after');
    await box().evaluate((text: HTMLTextAreaElement) => text.setSelectionRange(6, 6));
    await page.locator('.toolbar [aria-label="Add a file"]').press('Enter');
    await isFocused('#field-file');
    await choose(await photograph());
    await add().press('Enter');
    await page.locator('#field-alt-problem', { hasText: 'Say what the image shows' }).waitFor();
    await isFocused('#field-alt[aria-invalid][aria-describedby~=field-alt-problem]');
    await page.keyboard.type('An orange field');
    await add().press('Enter');
    await page
      .locator('#field-mayPublish-problem', { hasText: 'Say that you may publish this file.' })
      .waitFor();
    await isFocused('#field-mayPublish[aria-invalid]');
    await page.keyboard.press('Space');
    await add().press('Enter');
    await isFocused('#composer-body');
    expect(await box().inputValue()).toMatch(
      /^Before\n\n!\[An orange field\]\(\/a\/[0-9a-f-]+\/300x200\)\n\n after$/,
    );
    await said('File added to your text.');
    expect(await panel().getAttribute('open')).toBeNull();
    await page.keyboard.press('Control+z');
    expect(await box().inputValue()).toBe('Before after');
    await page.keyboard.press('Control+Shift+z');
    await box().press('Control+Enter');
    const image = page.locator('#post-2 img[alt="An orange field"]');
    await image.waitFor();
    await eventually(
      () => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth === 300),
      'it is seen',
    );
    expect(await image.evaluate((shown) => shown.closest('a')?.pathname)).toMatch(/^\/a\//);
    expect(troubles).toEqual({ errors: [], foreign: [] });
  });

  it.each(['paste', 'drop'] as const)('by %s: the panel opens with the file', async (event) => {
    await box().fill('Text');
    await bring(event, await photograph());
    await isFocused('#field-alt');
    await page.keyboard.type('Brought along');
    await declare();
    await add().click();
    await isFocused('#composer-body');
    expect(await box().inputValue()).toMatch(/^Text\n\n!\[Brought along\]/);
  });

  it('shows how much has gone, and stops when it is told to', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(API, async (route) => {
      await held;
      await route.abort().catch(() => {});
    });
    await box().fill('Text');
    await page.locator('.add-file summary').click();
    await choose(await photograph());
    await page.locator('label', { hasText: 'decoration' }).click();
    await declare();
    await add().click();
    await page.locator('progress').waitFor();
    await page
      .locator('.add-file-panel p', { hasText: /Uploading the file: \d+% done|being checked/ })
      .waitFor();
    await isFocused('button:not([value])');
    await page.keyboard.press('Enter');
    await page.locator('.add-file-panel p', { hasText: 'The upload was stopped.' }).waitFor();
    await page.locator('progress').waitFor({ state: 'hidden' });
    release();
    expect(await box().inputValue()).toBe('Text');
  });

  it('says what is refused beside the field, a large file before it is sent, and sends nothing without it', async () => {
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/attachments')) asked++;
    });
    await box().fill('Text');
    await page.locator('.toolbar [aria-label="Add a file"]').click();
    await choose(Buffer.alloc(MAX_FILE_BYTES + 1), 'large.pdf', 'application/pdf');
    await add().click();
    await page.locator('#field-file-problem', { hasText: 'too large' }).waitFor();
    expect(asked).toBe(0);
    await choose(Buffer.from('<html>'), 'page.html', 'text/html');
    await declare();
    await add().click();
    await page.locator('#field-file-problem', { hasText: 'This kind of file can’t be added.' }).waitFor();
    await isFocused('#field-file');
    await page.locator('#composer button', { hasText: /^Post/ }).first().click();
    await page.locator('#field-file-problem', { hasText: 'not in your text yet' }).waitFor();
    const { posts } = await run(site.services, readThread, scene.ada, { threadId: scene.thread.id, page: 1 });
    expect(posts).toHaveLength(1);
    await page.locator('.add-file-panel button', { hasText: 'Cancel' }).click();
    await isFocused('#composer-body');
    expect(await box().inputValue()).toBe('Text');
  });

  it('says so when nobody answers or the session is over, and the text stays', async () => {
    await box().fill('Text');
    await page.locator('.toolbar [aria-label="Add a file"]').click();
    await choose(Buffer.from('Monday: Ada'), 'Rota.txt', 'text/plain');
    await declare();
    await page.context().setOffline(true);
    await add().click();
    await page.locator('.add-file-panel p', { hasText: 'No answer came.' }).waitFor();
    await page.context().setOffline(false);
    await page.context().clearCookies();
    await add().click();
    await page.locator('.add-file-panel a', { hasText: 'Sign in' }).waitFor();
    expect(await box().inputValue()).toBe('Text');
  });

  it('and deleting it later puts words in its place on every screen, and no broken picture', async () => {
    const { id, markdown } = await page.evaluate(
      async (bytes) => {
        const form = new FormData();
        form.set('alt', 'An orange field');
        form.set('mayPublish', 'true');
        const file = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        form.set('file', new File([file], 'photo.jpg', { type: 'image/jpeg' }));
        const headers = { 'X-Requested-With': 'test' };
        return (await fetch('/api/v1/attachments', { method: 'POST', body: form, headers })).json();
      },
      (await photograph()).toString('base64'),
    );
    await buildReply(site.services, scene.thread.id, scene.ada, `Look: ${markdown}`);
    const reader = await site.pageFor(scene.ben);
    await reader.goto(scene.thread.path);
    await statusIs(reader, /^Live$/);
    const texts = [page, reader].map((one) => one.locator('#post-2 .post-body'));
    for (const text of texts) await text.locator('img').waitFor();
    const status = await page.evaluate(async (file) => {
      const headers = { 'X-Requested-With': 'test' };
      return (await fetch(`/api/v1/attachments/${file}`, { method: 'DELETE', headers })).status;
    }, id);
    expect(status).toBe(200);
    for (const text of texts) {
      await text.filter({ hasText: 'Look: Deleted image: An orange field' }).waitFor();
      expect(await text.locator('img').count()).toBe(0);
    }
    const bare = await site.pageFor(null, { javaScriptEnabled: false });
    await bare.goto(scene.thread.path);
    expect((await bare.locator('#post-2 .post-body').innerText()).trim()).toBe(
      'Look: Deleted image: An orange field',
    );
  });
});
