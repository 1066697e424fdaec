import { describe, expect, it } from '@jest/globals';
import { preferenceChoices } from '../../../client/pages/index.js';
import { brands } from '../../../contract/networks.js';
import { contrast, mix } from '../helpers/contrast.js';
import { type Rule, readRules, readStyle } from '../helpers/read-styles.js';

const AAA = 7;
const tokens = readRules('tokens.css');
const brandRules = readRules('brands.css');

function find(rules: Rule[], media: string, selector: string): Record<string, string> {
  const found = rules.filter((rule) => rule.media === media && rule.selectors.includes(selector));
  return Object.assign({}, ...found.map((rule) => rule.tokens)) as Record<string, string>;
}

const base = find(tokens, '', ':root');
const tints = preferenceChoices.tint.slice(1);
const tinted = tints.map((tint) => [
  `light on ${tint}`,
  { ...base, ...find(tokens, '', `:root[data-tint="${tint}"]`) },
]);
const themes: Record<string, Record<string, string>> = {
  light: base,
  ...(Object.fromEntries(tinted) as object),
  dark: { ...base, ...find(tokens, '', ':root[data-theme="dark"]') },
  contrast: { ...base, ...find(tokens, '', ':root[data-theme="contrast"]') },
};

/** Follows `var(--x)` until a colour comes. */
function resolve(set: Record<string, string>, name: string): string {
  const value = set[name] ?? '';
  const inner = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return inner ? resolve(set, inner) : value;
}

/** Everything a brand's element sees in one theme. */
function brandIn(theme: string, brand: string): Record<string, string> {
  const switched = theme.startsWith('light')
    ? {}
    : find(brandRules, '', `:root[data-theme="${theme}"] [data-brand]`);
  const own = find(brandRules, '', `[data-brand="${brand}"]`);
  return { ...themes[theme], ...find(brandRules, '', '[data-brand]'), ...own, ...switched };
}

describe('themes', () => {
  for (const [theme, set] of Object.entries(themes)) {
    for (const text of ['--ink', '--muted', '--link', '--visited', '--error', '--success']) {
      it(`${theme}: ${text} is readable on every ground`, () => {
        for (const ground of ['--page', '--surface', '--wash']) {
          expect(contrast(set[text]!, set[ground]!)).toBeGreaterThanOrEqual(AAA);
        }
      });
    }

    it(`${theme}: edges of fields stand out`, () => {
      expect(contrast(set['--edge']!, set['--page']!)).toBeGreaterThanOrEqual(3);
      expect(contrast(set['--edge']!, set['--surface']!)).toBeGreaterThanOrEqual(3);
    });

    it(`${theme}: focus is seen, and what has it can be read`, () => {
      expect(contrast(set['--focus']!, set['--focus-edge']!)).toBeGreaterThanOrEqual(AAA);
      const strongest = Math.max(
        ...['--focus', '--focus-edge'].map((edge) => contrast(set[edge]!, set['--page']!)),
      );
      expect(strongest).toBeGreaterThanOrEqual(3);
    });

    it(`${theme}: a warning's words are readable, also under the pointer`, () => {
      expect(contrast(set['--surface']!, set['--error']!)).toBeGreaterThanOrEqual(AAA);
      const hovered = mix(set['--error']!, 0.86, set['--ink']!);
      expect(contrast(set['--surface']!, hovered)).toBeGreaterThanOrEqual(AAA);
    });
  }

  it('the device’s choice is the same as one’s own', () => {
    const system = ':root[data-theme="system"]';
    expect(find(tokens, '@media (prefers-color-scheme: dark)', system)).toEqual(
      find(tokens, '', ':root[data-theme="dark"]'),
    );
    expect(find(tokens, '@media (prefers-contrast: more)', system)).toEqual(
      find(tokens, '', ':root[data-theme="contrast"]'),
    );
    for (const media of ['dark', 'more']) {
      const condition =
        media === 'dark' ? '@media (prefers-color-scheme: dark)' : '@media (prefers-contrast: more)';
      expect(find(brandRules, condition, system)).toEqual(find(brandRules, '', ':root[data-theme="dark"]'));
      expect(find(brandRules, condition, `${system} [data-brand]`)).toEqual(
        find(brandRules, condition, system),
      );
    }
  });

  it('the light page is off-white, for readers whom white dazzles', () => {
    expect(base['--page']).not.toBe('#ffffff');
    expect(contrast(base['--page']!, '#ffffff')).toBeLessThan(1.2);
  });
});

describe('tints', () => {
  it('each set a ground of their own', () => {
    const pages = Object.keys(themes).filter((theme) => theme.startsWith('light'));
    expect(new Set(pages.map((theme) => themes[theme]!['--page'])).size).toBe(preferenceChoices.tint.length);
  });

  it('give way to the dark and high-contrast colours, which are written after them', () => {
    const at = (part: string) => readStyle('tokens.css').lastIndexOf(part);
    expect(at('[data-tint=')).toBeLessThan(readStyle('tokens.css').indexOf('prefers-color-scheme: dark'));
    for (const theme of ['dark', 'contrast']) {
      const set = find(tokens, '', `:root[data-theme="${theme}"]`);
      for (const tint of tints)
        for (const name of Object.keys(find(tokens, '', `:root[data-tint="${tint}"]`)))
          expect(Object.keys(set)).toContain(name);
    }
  });
});

describe('brands', () => {
  for (const theme of Object.keys(themes)) {
    for (const brand of brands) {
      it(`${brand} in ${theme}: band, accent and button are readable`, () => {
        const set = brandIn(theme, brand);
        const colour = (name: string) => resolve(set, name);
        expect(colour('--brand-fill')).toMatch(/^#/);
        expect(contrast(colour('--on-band'), colour('--brand-fill'))).toBeGreaterThanOrEqual(AAA);
        expect(contrast(colour('--on-action'), colour('--action'))).toBeGreaterThanOrEqual(AAA);
        expect(contrast(colour('--accent'), colour('--page'))).toBeGreaterThanOrEqual(AAA);
        expect(contrast(colour('--accent'), colour('--surface'))).toBeGreaterThanOrEqual(AAA);
        const hovered = mix(colour('--action'), 0.86, colour('--ink'));
        expect(contrast(colour('--on-action'), hovered)).toBeGreaterThanOrEqual(AAA);
        const disc = mix(colour('--accent'), 0.14, colour('--surface'));
        expect(contrast(colour('--ink'), disc)).toBeGreaterThanOrEqual(AAA);
      });
    }
  }
});
