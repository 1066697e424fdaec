import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type RunningApp, startApp } from '../helpers/app.js';
import type { Browser } from '../helpers/browser.js';
import { browserOf, photograph, type Scene, setScene, upload, uploaded } from './helpers.js';

const dataDir = mkdtempSync(join(tmpdir(), 'convene-hostile-'));
let app: RunningApp;
let scene: Scene;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ env: { DATA_DIR: dataDir } });
  scene = await setScene(app);
  browser = await browserOf(app, scene.ada);
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true });
});

/** A GIF of so many frames of one pixel each. */
function animation(frames: number): Buffer {
  const head = Buffer.from('474946383961010001008000000000ffffff', 'hex');
  const frame = Buffer.from('21f90400000000002c000000000100010000020144003b'.slice(0, -2), 'hex');
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from('3b', 'hex')]);
}

/** A progressive JPEG whose last scan comes again and again: each makes the reader go over the whole image. */
async function manyScans(times: number): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#468' } })
    .jpeg({ progressive: true, quality: 50 })
    .toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, jpeg.length - 2);
  const most = Math.floor((9 * 1024 * 1024 - last) / scan.length);
  const scans = Array.from({ length: Math.min(times, most) }, () => scan);
  return Buffer.concat([jpeg.subarray(0, last), ...scans, Buffer.from([0xff, 0xd9])]);
}

async function cost(bytes: Buffer, name: string) {
  const before = process.memoryUsage().rss;
  const from = Date.now();
  const { status } = await upload(browser, bytes, { alt: 'Much' }, name);
  return { status, seconds: (Date.now() - from) / 1_000, grown: process.memoryUsage().rss - before };
}

describe('images made to cost much (H05)', () => {
  it('an animation of 10,000 frames costs as much as its first', async () => {
    const { status, grown } = await cost(animation(10_000), 'many.gif');
    expect([201, 422]).toContain(status);
    expect(grown).toBeLessThan(150 * 1024 * 1024);
  });

  it('a photograph of thousands of scans is given up in time', async () => {
    const { status, seconds, grown } = await cost(await manyScans(20_000), 'scans.jpg');
    expect([201, 422]).toContain(status);
    expect(seconds).toBeLessThan(40);
    expect(grown).toBeLessThan(150 * 1024 * 1024);
    // And the next person is served.
    expect((await upload(browser, await photograph(), { alt: 'Next' })).status).toBe(201);
  }, 120_000);

  it('entities of an SVG are never read: it is no kind of image here', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(5_000)}"><!ENTITY b "${'&a;'.repeat(5_000)}">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>`;
    const { status, grown } = await cost(Buffer.from(laughs), 'laughs.svg');
    expect(status).toBe(422);
    expect(grown).toBeLessThan(50 * 1024 * 1024);
  });
});

describe('addresses of files', () => {
  /** As it is written: `fetch` would tidy the path. */
  function raw(path: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(app.origin);
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      request({ hostname, port, path, headers: { cookie } }, (response) => {
        let body = '';
        response.setEncoding('latin1').on('data', (text) => {
          body += text;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }

  it('lead to nothing outside the store, however they are written (H07)', async () => {
    const ways = [
      '../',
      '..%2f',
      '%2e%2e%2f',
      '%2e%2e/',
      '..%5c',
      '..\\',
      '..%252f',
      '%c0%ae%c0%ae/',
      '..%c0%af',
      '....//',
    ];
    for (const base of ['/a/', '/assets/', '/a/00000000-0000-7000-8000-000000000000/']) {
      for (const way of ways) {
        for (const target of ['package.json', 'etc/passwd']) {
          const { status, body } = await raw(base + way.repeat(8) + target);
          expect([400, 404, 422]).toContain(status);
          expect(body).not.toMatch(/root:x:|"dependencies"/);
        }
      }
    }
    for (const path of ['/a//etc/passwd', '/a/C:%5cwindows%5cwin.ini', '/a/%00', '/assets//etc/passwd']) {
      expect([400, 404, 422]).toContain((await raw(path)).status);
    }
  });

  it('are answered with the stored type, and no guess (H08)', async () => {
    const image = await uploaded(browser);
    const response = await browser.send(image.path);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const text = await upload(browser, '<b>not a page</b> but text\n', {}, 'page.html');
    const file = (await text.json()) as { path: string };
    const shown = await browser.send(file.path);
    expect(shown.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment; filename="?page\.txt"?/);
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
