import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readStyle } from '../helpers/read-styles.js';

const source = readFileSync(new URL('../../../client/views/icon.tsx', import.meta.url), 'utf8');
const named = [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, name]) => name).sort();

describe('the drawings', () => {
  it('are one for each name, and no more', () => {
    const drawn = [...readStyle('icons.css').matchAll(/^\.icon-(\w+) \{/gm)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(20);
    expect(drawn.sort()).toEqual(named);
  });

  it('have a filled form only for what can be pressed', () => {
    const filled = [...readStyle('icons.css').matchAll(/^\.toggle\[.*\]\.icon-(\w+) \{/gm)];
    expect(filled.length).toBeGreaterThan(3);
    for (const [, name] of filled) expect(named).toContain(name);
  });
});
