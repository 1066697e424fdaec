import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { editPost } from '../../src/forums/index.js';
import { removePost, restorePost } from '../../src/moderation/index.js';
import { removeMember } from '../../src/networks/index.js';
import { run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { masked } from '../helpers/masked.js';
import { browserOf, post, setScene, uploaded } from './helpers.js';

let app: RunningApp;
const dataDir = mkdtempSync(join(tmpdir(), 'convene-files-test-'));
beforeAll(async () => {
  app = await startApp({ env: { DATA_DIR: dataDir } });
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true });
});

const absent = '/a/00000000-0000-4000-8000-000000000000';

async function statuses(path: string, browsers: Browser[]): Promise<number[]> {
  return Promise.all(browsers.map(async (browser) => (await browser.send(path)).status));
}

describe('an uploaded image', () => {
  it('is written anew, without the place and the names that came in it (H10)', async () => {
    const { ada } = await setScene(app);
    const browser = await browserOf(app, ada);
    const image = await uploaded(browser);
    expect(image).toMatchObject({
      kind: 'image',
      mediaType: 'image/webp',
      width: 300,
      height: 200,
      name: null,
    });
    const response = await browser.send(image.path);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { exif, format } = await sharp(bytes).metadata();
    expect(format).toBe('webp');
    expect(exif).toBeUndefined();
    expect(bytes.includes('Canary')).toBe(false);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is read by whoever reads a post that shows it, request by request (D03, H11)', async () => {
    const { ada, ben, outsider, admin, network, threadId } = await setScene(app);
    const [a, b, o, visitor] = await Promise.all(
      [ada, ben, outsider, null].map((who) => browserOf(app, who)),
    );
    const all = [a!, b!, o!, visitor!];
    const image = await uploaded(a!);
    expect(await statuses(image.path, all)).toEqual([200, 404, 404, 404]);

    const postId = await post(a!, threadId, `Look: ${image.markdown}`);
    expect(await statuses(image.path, all)).toEqual([200, 200, 404, 404]);
    const etag = (await b!.send(image.path)).headers.get('etag')!;
    expect((await b!.send(image.path, { headers: { 'If-None-Match': etag } })).status).toBe(304);

    const { services } = app.app;
    await run(services, removePost, admin, { postId, reason: 'Not about our work.' });
    expect(await statuses(image.path, all)).toEqual([404, 404, 404, 404]);
    expect((await b!.send(image.path, { method: 'HEAD' })).status).toBe(404);
    expect(
      (await b!.send(image.path, { headers: { Range: 'bytes=0-10', 'If-None-Match': etag } })).status,
    ).toBe(404);
    await run(services, restorePost, admin, { postId, reason: 'It was about our work.' });
    expect(await statuses(image.path, all)).toEqual([200, 200, 404, 404]);

    await run(services, editPost, ada, { postId, body: 'Nothing to see.', version: 1 });
    expect(await statuses(image.path, all)).toEqual([200, 404, 404, 404]);
    await run(services, editPost, ada, { postId, body: image.markdown, version: 2 });
    await run(services, removeMember, admin, { networkId: network.id, accountId: ben.accountId });
    expect(await statuses(image.path, all)).toEqual([200, 404, 404, 404]);
  });

  it('is not opened by another’s post that names it (H11)', async () => {
    const { ada } = await setScene(app);
    const open = await setScene(app, 'public');
    const image = await uploaded(await browserOf(app, ada));
    const thief = await browserOf(app, open.ben);
    await post(thief, open.threadId, image.markdown);
    expect((await thief.send(image.path)).status).toBe(404);
  });

  it('answers like nothing to whoever may not have it', async () => {
    const { ada, outsider } = await setScene(app);
    const image = await uploaded(await browserOf(app, ada));
    const browser = await browserOf(app, outsider);
    const [hidden, none] = await Promise.all([browser.open(image.path), browser.open(absent)]);
    expect(hidden.status).toBe(none.status);
    const plain = (html: string) => masked(html).replace(/(?:\/|%2F)a(?:\/|%2F)[^"&]*/g, '');
    expect(plain(hidden.html)).toBe(plain(none.html));
    const asked = await browser.send(`/api/v1/attachments/${image.id}`);
    expect(asked.status).toBe(404);
  });

  it('is deleted by its owner alone, and gives its space back (H12)', async () => {
    const { ada, ben, threadId } = await setScene(app);
    const [a, b] = [await browserOf(app, ada), await browserOf(app, ben)];
    const image = await uploaded(a);
    await post(a, threadId, image.markdown);
    expect((await b.json('DELETE', `/api/v1/attachments/${image.id}`)).status).toBe(404);
    expect((await a.json('DELETE', `/api/v1/attachments/${image.id}`)).status).toBe(200);
    expect(await statuses(image.path, [a, b])).toEqual([404, 404]);
    const list = (await (await a.send('/api/v1/attachments')).json()) as {
      usedBytes: number;
      attachments: [];
    };
    expect(list).toMatchObject({ usedBytes: 0, attachments: [] });
  });
});
