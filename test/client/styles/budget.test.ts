import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { readStyle, styleFiles } from '../helpers/read-styles.js';

const entry = fileURLToPath(new URL('../../../client/styles/main.css', import.meta.url));

describe('stylesheet', () => {
  it('is under 12 KB by brotli, and fetches nothing', async () => {
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false });
    const css = outputFiles[0]!.contents;
    expect(css.length).toBeGreaterThan(10_000);
    expect(brotliCompressSync(css).length).toBeLessThan(12_000);
    expect(outputFiles[0]!.text).not.toMatch(/url\((?!"data:)|@font-face|@import/);
  });

  it('uses every sheet and no token that does not exist', () => {
    const main = readStyle('main.css');
    const all = styleFiles.map(readStyle).join('\n');
    for (const file of styleFiles.filter((name) => name !== 'main.css'))
      expect(main).toContain(`"./${file}"`);
    const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
    // Measured in the browser, and set by script on the root.
    const measured = new Set<string | undefined>(['--keyboard', '--seen', '--dock']);
    expect([...used].filter((token) => !defined.has(token) && !measured.has(token))).toEqual([]);
  });

  it('keeps colours in the tokens', () => {
    const elsewhere = styleFiles.filter((file) => !['tokens.css', 'brands.css', 'print.css'].includes(file));
    for (const file of elsewhere)
      expect([file, readStyle(file).match(/#[0-9a-f]{3,8}\b(?=[^{]*[;}])/gi)]).toEqual([file, null]);
  });

  it('gives posts a size of their own before they are drawn, and draws them all on paper', () => {
    expect(readStyle('posts.css')).toMatch(
      /\.post \{\s+content-visibility: auto;\s+contain-intrinsic-size: auto/,
    );
    expect(readStyle('print.css')).toMatch(/content-visibility: visible/);
  });
});
