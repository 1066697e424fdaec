import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readStyle, styleFiles } from '../helpers/read-styles.js';

const client = new URL('../../../client/', import.meta.url).pathname;
const scripts = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** What moves by itself, unless it says that nothing does. */
const moving =
  /(?:^|[\s;{])(?:animation|transition|scroll-behavior|view-transition)[\w-]*:\s*(?!\s|none|auto)[^;}]+/g;
const movingByScript = /behavior:\s*['"]smooth|\.animate\(|startViewTransition/;

/** A sheet without what is said only to those who have not asked for less motion. */
function forEverybody(file: string): string {
  const css = readStyle(file).replace(/\/\*[\s\S]*?\*\//g, '');
  return css.replace(
    /@media[^{]*prefers-reduced-motion: no-preference[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
    '',
  );
}

describe('nothing moves for who asked for less motion', () => {
  it.each(styleFiles)('by %s', (file) => {
    expect(forEverybody(file).match(moving) ?? []).toEqual([]);
  });

  it('by a script', () => {
    expect(scripts.length).toBeGreaterThan(100);
    const found = scripts.filter((file) => movingByScript.test(readFileSync(join(client, file), 'utf8')));
    expect(found).toEqual([]);
  });
});
