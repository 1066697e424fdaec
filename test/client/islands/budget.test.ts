import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { buildAssets } from './stage-assets.js';

const BUDGET_BYTES = 30_000;

describe('the scripts of a page', () => {
  it.each(['thread', 'forum', 'forms'])(
    '%s: stay within 30 kB, the live connection included',
    async (island) => {
      const { files, js } = await buildAssets();
      const loaded = new Set<string>();
      const load = (name: string) => {
        if (loaded.has(name)) return;
        loaded.add(name);
        const text = Buffer.from(files.get(name)!).toString();
        for (const [, chunk] of text.matchAll(/"\.\/(chunk-\w+\.js)"/g))
          if (!isOnlyForModerators(chunk!)) load(chunk!);
      };
      const isOnlyForModerators = (name: string) => Buffer.from(files.get(name)!).includes('inline-removal');
      load(js(island).replace('/assets/', ''));
      const bytes = [...loaded].map((name) => brotliCompressSync(files.get(name)!).length);
      const total = bytes.reduce((sum, size) => sum + size, 0);
      process.stdout.write(`${island}: ${total} bytes of JS in ${bytes.length} files, brotli\n`);
      expect(total).toBeLessThanOrEqual(BUDGET_BYTES);
      // A page that is live has the connection's library in the sum.
      if (island !== 'forms') expect(total).toBeGreaterThan(12_000);
    },
  );
});
