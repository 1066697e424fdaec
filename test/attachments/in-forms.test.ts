import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_FILE_BYTES } from '../../contract/limits.js';
import { readThread } from '../../src/forums/index.js';
import { run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { type Browser, Shown } from '../helpers/browser.js';
import { browserOf, photograph, post, type Scene, setScene } from './helpers.js';

let app: RunningApp;
let scene: Scene;
let browser: Browser;
let reply: string;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await setScene(app, 'public');
  browser = await browserOf(app, scene.ada);
  reply = `/t/${scene.threadId}/reply`;
});

/** Presses "Add file" in a form that writes, as a browser without script does. */
async function attach(
  page: Shown,
  action: string,
  fields: Record<string, string>,
  file: { bytes: Uint8Array; name: string } | null,
): Promise<Shown> {
  const form = new FormData();
  const all = { ...page.hiddenFields(action), intent: 'attach', mayPublish: 'true', ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  form.set('file', new Blob(file ? [new Uint8Array(file.bytes)] : []), file?.name ?? '');
  const response = await browser.send(action, { method: 'POST', body: form });
  return new Shown(action, response, await response.text());
}
const picture = async () => ({ bytes: await photograph(), name: 'photo.jpg' });
const boxOf = ({ html }: Shown) => /<textarea[^>]*name="body"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1];

describe('adding a file in a form, without script', () => {
  it('puts its line at the end of the text, keeps everything, and posts it', async () => {
    const page = await browser.open(`/t/${scene.threadId}`);
    expect(page.html).toContain('formaction="');
    const shown = await attach(page, reply, { body: 'Look:', alt: 'An orange field' }, await picture());
    expect(shown.status).toBe(200);
    expect(boxOf(shown)).toMatch(/^Look:\n\n!\[An orange field\]\(\/a\/[0-9a-f-]+\/300x200\)$/);
    expect(shown.text).toContain('File added. Its line is at the end of your text.');
    expect(shown.hiddenFields(reply).clientKey).toBe(page.hiddenFields(reply).clientKey);
    const rota = { bytes: Buffer.from('Monday: Ada'), name: 'Rota.txt' };
    const second = await attach(shown, reply, { body: boxOf(shown)! }, rota);
    expect(boxOf(second)).toMatch(/300x200\)\n\n\[Rota\.txt\]\(\/a\/[0-9a-f-]+\)$/);
    await browser.submit(second, reply, { body: boxOf(second)!, file: '' });
    const visitor = await app.browser().open(`/t/${scene.threadId}`);
    expect(visitor.html).toMatch(
      /<a href="(\/a\/[^"]+)"><img src="\1" alt="An orange field" [^>]*loading="lazy"/,
    );
  });

  it('says what is wrong beside the field, and the text stays', async () => {
    const page = await browser.open(`/t/${scene.threadId}`);
    const noFile = await attach(page, reply, { body: 'Kept' }, null);
    expect([noFile.status, boxOf(noFile)]).toEqual([422, 'Kept']);
    expect(noFile.text).toContain('Choose a file.');
    expect(noFile.html).toMatch(/<details[^>]* open/);
    const noWords = await attach(page, reply, { body: 'Kept' }, await picture());
    expect(noWords.text).toContain('Say what the image shows, or mark it as decoration.');
    const large = { bytes: new Uint8Array(MAX_FILE_BYTES + 1), name: 'large.bin' };
    const tooLarge = await attach(page, reply, { body: 'Kept', alt: 'Large' }, large);
    expect([tooLarge.status, boxOf(tooLarge)]).toEqual([413, 'Kept']);
    expect(tooLarge.text).toContain('This file is too large.');
  });

  it('asks about a file that was chosen and not added, and posts nothing', async () => {
    const page = await browser.open(`/t/${scene.threadId}`);
    const asked = await browser.submit(page, reply, { body: 'With a file?', file: 'photo.jpg' });
    expect([asked.status, boxOf(asked)]).toEqual([422, 'With a file?']);
    expect(asked.text).toContain('The file you chose was not added.');
    const { posts } = await run(app.app.services, readThread, scene.ada, {
      threadId: scene.threadId,
      page: 1,
    });
    expect(posts).toHaveLength(1);
  });

  it('of somebody whose session is over keeps the text, not the file', async () => {
    const page = await browser.open(`/t/${scene.threadId}`);
    browser.cookies.clear();
    const asked = await attach(page, reply, { body: 'Written before', alt: 'A field' }, await picture());
    expect(asked.status).toBe(401);
    expect(asked.html).toContain('Written before');
    expect(asked.html).toContain('action="/sign-in"');
  });

  it('takes nothing from a form of another site', async () => {
    const form = new FormData();
    form.set('intent', 'attach');
    form.set('file', new Blob(['text']), 'a.txt');
    const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await browser.send(reply, { method: 'POST', body: form, headers })).status).toBe(403);
  });

  it('works in a new thread and in a change, which keeps the version it was begun on', async () => {
    const address = `${scene.forum.path}/new`;
    const fields = { title: 'A rota', body: '', alt: 'A field' };
    const begun = await attach(await browser.open(address), address, fields, await picture());
    expect(begun.html).toContain('value="A rota"');
    expect(boxOf(begun)).toMatch(/^!\[A field\]/);
    const edit = `/p/${await post(browser, scene.threadId, 'First')}/edit`;
    const page = await browser.open(edit);
    const shown = await attach(page, edit, { body: 'First' }, null);
    expect(shown.hiddenFields(edit).version).toBe(page.hiddenFields(edit).version);
    expect(
      boxOf(await attach(shown, edit, { body: 'First', isDecorative: 'true' }, await picture())),
    ).toMatch(/^First\n\n!\[\]\(\/a\/[^ ]+ &quot;decorative&quot;\)$/);
  });
});
