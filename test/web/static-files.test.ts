import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningWeb, startWeb } from '../helpers/web.js';

const script = 'export const words = "many words, many words, many words";';

let folder: string;
let web: RunningWeb;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'convene-static-'));
  const assetsDir = join(folder, 'assets');
  mkdirSync(join(assetsDir, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'CANARY');
  writeFileSync(join(assetsDir, 'inner', 'secret.js'), 'CANARY');
  writeFileSync(join(assetsDir, '.hidden.js'), 'CANARY');
  writeFileSync(join(assetsDir, 'thread-A1.js'), script);
  writeFileSync(join(assetsDir, 'thread-A1.js.br'), brotliCompressSync(script));
  writeFileSync(join(assetsDir, 'thread-A1.js.gz'), gzipSync(script));
  writeFileSync(join(assetsDir, 'styles-B2.css'), 'main { color: black }');
  const manifest = {
    styles: { css: 'styles-B2.css' },
    forms: { js: 'thread-A1.js', preload: ['chunk-C3.js'] },
  };
  writeFileSync(join(assetsDir, 'manifest.json'), JSON.stringify(manifest));
  web = await startWeb({ extras: { assetsDir } });
});
afterAll(async () => {
  await web.stop();
  rmSync(folder, { recursive: true });
});

describe('the built files', () => {
  it.each(['br', 'gzip', 'identity'])('are sent as they were packed: %s', async (encoding) => {
    const response = await web.browser().send('/assets/thread-A1.js', {
      headers: { 'Accept-Encoding': encoding },
    });
    expect(await response.text()).toBe(script);
    expect(response.headers.get('Content-Encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    '/assets/manifest.json',
    '/assets/.hidden.js',
    '/assets/thread-A1.js.br',
    '/assets/inner/secret.js',
    '/assets/inner%2fsecret.js',
    '/assets/..%2fsecret.js',
    '/assets/%2e%2e%2fsecret.js',
    '/assets/..%5csecret.js',
    '/assets/../secret.js',
    '/assets/thread-A1.js/',
    '/assets/THREAD-A1.js',
    '/assets/',
    '/assets',
  ])('are only those, by their exact name: %s', async (path) => {
    const response = await web.browser().send(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('CANARY');
  });

  it('are named by the pages that need them', async () => {
    const { html } = await web.browser().open('/register');
    expect(html).toContain('href="/assets/styles-B2.css"');
    expect((await web.browser().open('/nowhere')).html).toContain('href="/assets/styles-B2.css"');
  });
});
