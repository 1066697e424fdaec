import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownOf, siteShownOf, totalOf } from '../../src/openness/policies/hide-small.js';

/** All that a reader is given: what networks say, each with its total, and what the site says. */
function publish(table: number[][]) {
  const networks = table.map((row) => {
    const rows = row.map((n) => ({ count: shownOf(n) }));
    return { counts: rows.map(({ count }) => count), total: totalOf(rows) };
  });
  const keys = table[0]!.map((_, key) => key);
  const site = keys.map((key) => ({ count: siteShownOf(table.map((row) => row[key]!)) }));
  return JSON.stringify({ networks, site, total: totalOf(site) });
}

/** Every table that a reader could have before them: hidden numbers of networks are from 1 to 4. */
function* worldsLike(table: number[][]): Generator<number[][]> {
  const hidden = table.flatMap((row, r) => row.flatMap((n, k) => (n > 0 && n < 5 ? [[r, k] as const] : [])));
  for (let code = 0; code < 4 ** hidden.length; code++) {
    const world = table.map((row) => [...row]);
    hidden.forEach(([r, k], place) => {
      world[r]![k] = 1 + (Math.floor(code / 4 ** place) % 4);
    });
    yield world;
  }
}

describe('small numbers', () => {
  it('can’t be worked out from anything that networks and the site say together', () => {
    let hid = 0;
    const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));
    const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(tables, (table) => {
        const published = publish(table);
        const worlds = [...worldsLike(table)].filter((world) => publish(world) === published);
        table.forEach((row, r) => {
          row.forEach((n, k) => {
            if (n === 0 || n >= 5) return;
            hid += 1;
            const possible = new Set(worlds.map((world) => world[r]![k]));
            expect(possible.size).toBeGreaterThanOrEqual(3);
          });
        });
      }),
      { numRuns: 300 },
    );
    expect(hid).toBeGreaterThan(100);
  });

  it('leave what is large and what is nothing as it is', () => {
    expect([0, 1, 4, 5, 60].map(shownOf)).toEqual([0, null, null, 5, 60]);
    expect(siteShownOf([60, 0, 7])).toBe(67);
    expect(siteShownOf([60, 3])).toBeNull();
    expect(siteShownOf([60, 3, 2])).toBe(65);
    expect(siteShownOf([60, 1, 1])).toBeNull();
    expect(siteShownOf([60, 4, 4])).toBeNull();
    expect(siteShownOf([2, 1])).toBeNull();
    expect(totalOf([{ count: 5 }, { count: null }])).toBeNull();
    expect(totalOf([{ count: 5 }, { count: 0 }])).toBe(5);
  });
});
