import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser, Shown } from '../helpers/browser.js';
import { browserOf, photograph, post, setScene } from './helpers.js';

let app: RunningApp;
const dataDir = mkdtempSync(join(tmpdir(), 'convene-files-test-'));
beforeAll(async () => {
  app = await startApp({ env: { DATA_DIR: dataDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true });
});

/** Sends the page's own form with a file, as a browser without script does. */
async function add(browser: Browser, page: Shown, bytes: Buffer | null, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    ...page.hiddenFields('/attachments'),
    mayPublish: 'true',
    ...fields,
  }))
    form.set(name, value);
  form.set('file', new Blob(bytes ? [new Uint8Array(bytes)] : []), bytes ? 'photo.jpg' : '');
  return browser.send('/attachments', { method: 'POST', body: form });
}

describe('the page of one’s own files', () => {
  it('adds, shows, gives the line to copy, and deletes, without script', async () => {
    const { ada, threadId } = await setScene(app, 'public');
    const browser = await browserOf(app, ada);
    const page = await browser.open('/attachments');
    expect(page.html).toContain('No files yet');
    const answer = await add(browser, page, await photograph(), { alt: 'An orange field' });
    expect(answer.status).toBe(303);
    const shown = await browser.open(answer.headers.get('location')!);
    expect(shown.html).toContain('File added');
    const line = /value="(!\[An orange field\]\(\/a\/[0-9a-f-]+\/300x200\))"/.exec(shown.html)![1]!;
    await post(browser, threadId, line);
    const thread = await app.browser().open(`/t/${threadId}`);
    const image = /<img src="([^"]+)" alt="An orange field" width="300" height="200"/.exec(thread.html)!;
    expect((await app.browser().send(image[1]!)).status).toBe(200);
    const id = image[1]!.split('/')[2]!;
    await browser.submit(shown, '/attachments/delete', { attachmentId: id });
    expect((await app.browser().send(image[1]!)).status).toBe(404);
  });

  it('says what is missing, beside the field', async () => {
    const { ada } = await setScene(app);
    const browser = await browserOf(app, ada);
    const page = await browser.open('/attachments');
    const noFile = await add(browser, page, null, {});
    expect(noFile.status).toBe(422);
    expect(await noFile.text()).toContain('Choose a file.');
    const noWords = await add(browser, page, await photograph(), {});
    expect(await noWords.text()).toContain('Say what the image shows, or mark it as decoration.');
  });

  it('takes nothing from a form of another site', async () => {
    const { ada } = await setScene(app);
    const browser = await browserOf(app, ada);
    const form = new FormData();
    form.set('file', new Blob(['text']), 'a.txt');
    const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect(
      (await browser.send('/attachments', { method: 'POST', body: form, headers: foreign })).status,
    ).toBe(403);
    const again = new FormData();
    again.set('file', new Blob(['text']), 'a.txt');
    expect((await browser.send('/attachments', { method: 'POST', body: again })).status).toBe(403);
  });
});
