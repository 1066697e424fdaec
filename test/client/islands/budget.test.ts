import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../text/languages.js';
import { buildAssets } from './stage-assets.js';

const BUDGET_BYTES = 30 * 1024;

const islands = ['thread', 'forum', 'forms'].flatMap((island) => languages.map((one) => [island, one]));

describe('the scripts of a page', () => {
  it.each(islands)('%s in %s: stay within 30 KB, the live connection included', async (island, language) => {
    const { files, js } = await buildAssets(language);
    const loaded = new Set<string>();
    const load = (name: string) => {
      if (loaded.has(name)) return;
      loaded.add(name);
      const text = Buffer.from(files.get(name)!).toString();
      for (const [, chunk] of text.matchAll(/(?:from|import)"\.\/([\w-]+\.js)"/g)) load(chunk!);
      for (const [, chunk] of text.matchAll(/import\("\.\/([\w-]+\.js)"\)/g))
        if (isTheConnection(chunk!)) load(chunk!);
    };
    // Whatever else comes by import() comes when someone opens something.
    const isTheConnection = (name: string) => Buffer.from(files.get(name)!).includes('reconnectionDelay');
    load(js(island).replace('/assets/', ''));
    const bytes = [...loaded].map((name) => brotliCompressSync(files.get(name)!).length);
    const total = bytes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`${island}-${language}: ${total} bytes of JS in ${bytes.length} files, brotli\n`);
    expect(total).toBeLessThanOrEqual(BUDGET_BYTES);
    // A page that is live has the connection's library in the sum.
    if (island !== 'forms') expect(total).toBeGreaterThan(12_000);
  });
});
