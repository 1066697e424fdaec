import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { MAX_FILE_BYTES, MAX_STORED_BYTES } from '../../contract/attachments.js';
import { safeName } from '../../src/attachments/inspect/safe-name.js';
import { query } from '../../src/database/index.js';
import type { SignedIn } from '../../src/kernel/index.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { browserOf, photograph, post, type Scene, setScene, upload, uploaded } from './helpers.js';

const MARK = 'THIS-MARKS-A-HARMFUL-FILE';
const dataDir = mkdtempSync(join(tmpdir(), 'convene-files-test-'));
let clamd: Server;
let isLooking = true;
let app: RunningApp;
let scene: Scene;
let browser: Browser;

/** Speaks as clamd does: reads the chunks of INSTREAM, answers when the zero comes. */
function startClamd(): Promise<Server> {
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      bytes = Buffer.concat([bytes, data]);
      if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
      const isAsked = bytes.subarray(0, 10).equals(Buffer.from('zINSTREAM\0'));
      if (!isAsked) socket.end('UNKNOWN COMMAND\0');
      else socket.end(bytes.includes(MARK) ? 'stream: Test.Mark FOUND\0' : 'stream: OK\0');
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  clamd = await startClamd();
  const port = (clamd.address() as AddressInfo).port;
  app = await startApp({ env: { DATA_DIR: dataDir, CLAMD: `127.0.0.1:${port}` } });
  scene = await setScene(app);
  browser = await browserOf(app, scene.ada);
});
afterAll(async () => {
  await app.stop();
  if (isLooking) clamd.close();
  rmSync(dataDir, { recursive: true });
});

async function refusal(response: Response): Promise<{ status: number; fields: string[]; code: string }> {
  const body = (await response.json()) as { code: string; fields?: { field: string }[] };
  return { status: response.status, code: body.code, fields: (body.fields ?? []).map(({ field }) => field) };
}

describe('uploading', () => {
  it('takes what its bytes are, whatever it is called (G16, H08)', async () => {
    const page = '<!doctype html><script>alert(1)</script>';
    for (const [bytes, name] of [
      [page, 'holiday.jpg'],
      ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'logo.png'],
      ['MZ\u0000\u0001\u0002', 'notes.txt'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'broken.jpg'],
    ] as const) {
      expect(await refusal(await upload(browser, bytes as string, { alt: 'x' }, name))).toEqual({
        status: 422,
        code: 'invalid_input',
        fields: ['file'],
      });
    }
    const text = await upload(browser, 'A plain list\nof things', {}, '../../etc/List <b>.exe');
    expect(text.status).toBe(201);
    const file = (await text.json()) as { path: string; name: string; kind: string };
    expect(file).toMatchObject({ kind: 'file', name: 'List b.txt' });
    const shown = await browser.send(file.path);
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment; filename="List b.txt"/);
    expect(shown.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('writes an image anew: what was hidden in it is not kept (H08, H10)', async () => {
    const gif = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .gif()
      .toBuffer();
    const polyglot = Buffer.concat([gif, Buffer.from('/*<script>canary()</script>*/')]);
    const response = await upload(browser, polyglot, { alt: 'A red square' }, 'x.gif');
    const { path } = (await response.json()) as { path: string };
    const kept = Buffer.from(await (await browser.send(path)).arrayBuffer());
    expect(kept.includes('canary')).toBe(false);
  });

  it('takes no file that only a text names', async () => {
    const response = await browser.json('POST', '/api/v1/attachments', {
      file: { path: '/etc/passwd', bytes: 10, name: 'passwd.txt' },
      mayPublish: true,
    });
    expect(await refusal(response)).toMatchObject({ status: 422, fields: ['file'] });
  });

  it('keeps who declared that they may publish a file, with which words and when (N43)', async () => {
    const kept = await upload(browser, 'A list', {}, 'list.txt');
    const { id, createdAt } = (await kept.json()) as { id: string; createdAt: string };
    const declared = { version: 1, at: createdAt };
    expect(await (await browser.send(`/api/v1/attachments/${id}`)).json()).toMatchObject({ declared });
    const data = await (await browser.send('/api/v1/me/data')).text();
    expect(data).toContain('"declaredVersion":1');
  });

  it('asks what an image shows, also in the post', async () => {
    expect(await refusal(await upload(browser, await photograph()))).toMatchObject({ fields: ['alt'] });
    const silent = { alt: 'A field', mayPublish: '' };
    expect(await refusal(await upload(browser, await photograph(), silent))).toMatchObject({
      status: 422,
      fields: ['mayPublish'],
    });
    const plain = await upload(browser, await photograph(), { isDecorative: 'true' });
    const { markdown } = (await plain.json()) as { markdown: string };
    expect(markdown).toContain('"decorative"');
    await post(browser, scene.threadId, markdown);
    const bare = markdown.replace(' "decorative"', '');
    await expect(post(browser, scene.threadId, bare)).rejects.toThrow('422');
  });

  it('refuses bombs before unpacking them (H05)', async () => {
    const bomb = await blackPng(30_000);
    expect(bomb.length).toBeLessThan(MAX_FILE_BYTES);
    const before = process.memoryUsage().rss;
    expect(await refusal(await upload(browser, bomb, { alt: 'Black' }, 'bomb.png'))).toMatchObject({
      status: 422,
      fields: ['file'],
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('bounds the size, and leaves nothing behind', async () => {
    const { scratch } = app.app.services.files!;
    const large = Buffer.alloc(MAX_FILE_BYTES + 1, 'a');
    expect((await upload(browser, large, {}, 'large.txt')).status).toBe(413);
    expect(await refusal(await upload(browser, '', {}, 'empty.txt'))).toMatchObject({ status: 422 });
    const until = Date.now() + 10_000;
    while (readdirSync(scratch).length > 0 && Date.now() < until) await new Promise(setImmediate);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('reads nothing from whoever is not signed in', async () => {
    const visitor = await browserOf(app, null);
    const response = await upload(visitor, await photograph(), { alt: 'x' });
    expect(response.status).toBe(401);
  });

  it('keeps within the space, also when many come at once (H09)', async () => {
    const greedy = await setScene(app);
    const b = await browserOf(app, greedy.ada);
    const first = await uploaded(b);
    await setUsage(greedy.ada, MAX_STORED_BYTES - 5 * first.bytes);
    const answers = await Promise.all(
      Array.from({ length: 12 }, async () => upload(b, await photograph(), { alt: 'Again' })),
    );
    const kept = answers.filter(({ status }) => status === 201).length;
    expect(kept).toBe(5);
    const [row] = await query<{ bytes: number }>(
      app.app.services.db,
      'select bytes from attachment_usage where account_id = $1',
      [greedy.ada.accountId],
    );
    expect(Number(row!.bytes)).toBeLessThanOrEqual(MAX_STORED_BYTES);
  });

  it('asks the scanner, and takes nothing while it can’t look', async () => {
    expect(await refusal(await upload(browser, `before ${MARK} after`, {}, 'notes.txt'))).toMatchObject({
      status: 422,
      fields: ['file'],
    });
    isLooking = false;
    await new Promise((resolve) => clamd.close(resolve));
    expect((await upload(browser, 'harmless', {}, 'notes.txt')).status).toBe(503);
  });
});

/**
 * A square of one-bit pixels: 112 MB of them in a file of some 100 kB. Packed beside the event loop: held up for
 * long, the app in this process would end the idle connections that the next request is about to use.
 */
async function blackPng(side: number): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = await promisify(deflate)(Buffer.alloc(side * (1 + Math.ceil(side / 8))));
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function setUsage({ accountId }: SignedIn, bytes: number): Promise<void> {
  await query(app.app.services.db, 'update attachment_usage set bytes = $2 where account_id = $1', [
    accountId,
    bytes,
  ]);
}

describe('a file’s name (G05)', () => {
  it.each([
    ['../../secret/plan.pdf', 'plan.pdf'],
    ['C:\\Users\\zoe\\plan.exe', 'plan.pdf'],
    ['con.pdf', 'file.pdf'],
    ['.hidden', 'hidden.pdf'],
    ['a\r\nSet-Cookie: x\u0000.pdf', 'aSet-Cookie x.pdf'],
    ['\u202egpj.exe', 'gpj.pdf'],
    ['', 'file.pdf'],
    [`${'ü'.repeat(300)}.pdf`, `${'ü'.repeat(100)}.pdf`],
  ])('%j becomes %j', (given, safe) => expect(safeName(given, 'pdf')).toBe(safe));
});
