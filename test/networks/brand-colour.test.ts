import { describe, expect, it } from '@jest/globals';
import {
  brandForms,
  canFill,
  lightForm,
  nearestFill,
  themeColours,
} from '../../src/networks/policies/brand-colour.js';
import { contrast, mix } from '../client/helpers/contrast.js';
import { readRules } from '../client/helpers/read-styles.js';

const AAA = 7;
const hex = (n: number) => n.toString(16).padStart(2, '0');
const steps = [0, 42, 85, 128, 170, 213, 255];
/** 343 colours, all over. */
const colours = steps.flatMap((r) =>
  steps.flatMap((g) => steps.map((b): `#${string}` => `#${hex(r)}${hex(g)}${hex(b)}`)),
);

/** The tokens of the style sheet, by theme. */
const rules = readRules('tokens.css').filter(({ media }) => media === '');
const tokensOf = (selector: string) =>
  Object.assign(
    {},
    ...rules.filter(({ selectors }) => selectors.includes(selector)).map(({ tokens }) => tokens),
  ) as Record<string, string>;
const base = tokensOf(':root');
const tints = rules.flatMap(({ selectors }) =>
  selectors.filter((selector) => selector.includes('data-tint')),
);
const grounds = (set: Record<string, string>) => [set['--page']!, set['--surface']!, set['--wash']!];
const themes = {
  light: [base, ...new Set(tints)].flatMap((tint) =>
    grounds(typeof tint === 'string' ? tokensOf(tint) : tint),
  ),
  dark: grounds(tokensOf(':root[data-theme="dark"]')),
  contrast: grounds(tokensOf(':root[data-theme="contrast"]')),
};

describe('a brand colour of one’s own', () => {
  it('is checked against the grounds that the style sheet has', () => {
    expect(tints.length).toBeGreaterThanOrEqual(4);
    for (const theme of ['light', 'dark', 'contrast'] as const)
      expect([...new Set<string>(themeColours[theme].grounds)].sort()).toEqual(
        [...new Set(themes[theme])].sort(),
      );
    expect(themeColours.light.ink).toBe(base['--ink']);
    expect(themeColours.dark.ink).toBe(tokensOf(':root[data-theme="dark"]')['--ink']);
    expect(themeColours.contrast.ink).toBe(tokensOf(':root[data-theme="contrast"]')['--ink']);
    for (const theme of ['dark', 'contrast'])
      expect(
        readRules('brands.css').find(({ selectors }) => selectors.includes(`:root[data-theme="${theme}"]`))
          ?.tokens['--on-action'],
      ).toBe(themeColours.dark.onAction);
  });

  it('comes to colours that reach AAA in every theme and on every ground, whichever of 343 is chosen', () => {
    const bad: string[] = [];
    const check = (colour: string, what: string, one: string, other: string) => {
      if (contrast(one, other) < AAA) bad.push(`${colour} ${what}: ${one} on ${other}`);
    };
    for (const colour of colours) {
      const { fill, light } = brandForms(colour);
      check(colour, 'band', '#ffffff', fill);
      check(colour, 'button', '#ffffff', fill);
      check(colour, 'button under the pointer', '#ffffff', mix(fill, 0.86, themeColours.light.ink));
      for (const ground of themes.light) {
        check(colour, 'accent', fill, ground);
        check(colour, 'disc', themeColours.light.ink, mix(fill, 0.14, ground));
      }
      for (const theme of ['dark', 'contrast'] as const) {
        const { ink, onAction } = themeColours[theme];
        check(colour, `${theme} button`, onAction, light);
        check(colour, `${theme} button under the pointer`, onAction, mix(light, 0.86, ink));
        for (const ground of themes[theme]) {
          check(colour, `${theme} accent`, light, ground);
          check(colour, `${theme} disc`, ink, mix(light, 0.14, ground));
        }
      }
    }
    expect(bad).toEqual([]);
  });

  it('stays as it is where it can be used, and is made darker, not another, where it can’t', () => {
    expect(colours.filter(canFill).length).toBeGreaterThan(20);
    for (const colour of colours.filter(canFill)) expect(nearestFill(colour)).toBe(colour);
    expect(canFill('#ffdd00')).toBe(false);
    const yellow = nearestFill('#ffdd00');
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(yellow.slice(at, at + 2), 16)) as [
      number,
      number,
      number,
    ];
    expect([r > g, g > b]).toEqual([true, true]);
    // Just dark enough: a little lighter would fail.
    expect(contrast(yellow, '#dfebf7')).toBeLessThan(AAA + 0.9);
    expect(lightForm('#000000')).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });
});
