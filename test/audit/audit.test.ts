import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inspect } from '../../bench/audit/inspect.js';
import { type AuditedPage, figuresOf, type Level, levelOf } from '../../bench/audit/levels.js';
import { isClean, linesOf, reportOf } from '../../bench/audit/report.js';
import { openBrowser } from '../helpers/chromium.js';

jest.setTimeout(60_000);

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const page = (...found: Level[]): AuditedPage => ({
  route: '/x',
  as: 'visitor',
  status: 200,
  violations: found.map((level) => ({ rule: 'a-rule', level, help: 'Help', places: ['<i>'], count: 1 })),
});

describe('the audit', () => {
  it('finds what was planted, each at its level, also by rules that axe leaves off', async () => {
    const tab = await browser.newPage();
    await tab.setContent(`<!doctype html><html lang="en"><title>A page</title><main><h1>Planted</h1>
      <img src="x.png"><p style="color:#999;background:#fff">pale</p>
      <p style="color:#666;background:#fff">not pale enough for the highest level</p></main>`);
    const found = await inspect(tab);
    expect(found.map(({ rule, level }) => [rule, level]).sort()).toEqual([
      ['color-contrast', 'AA'],
      ['color-contrast-enhanced', 'AAA'],
      ['image-alt', 'A'],
    ]);
    expect(found.find(({ rule }) => rule === 'image-alt')?.places).toEqual(['<img src="x.png">']);
  });

  it('knows the level of a rule by its tags', () => {
    const tags = [
      ['cat.color', 'wcag2aa', 'wcag143'],
      ['wcag21a'],
      ['wcag22aa'],
      ['wcag2aaa'],
      ['best-practice'],
    ];
    expect(tags.map(levelOf)).toEqual(['AA', 'A', 'AA', 'AAA', null]);
  });

  it('counts the pages that pass at each level: a fault at one counts at those above too', () => {
    expect(figuresOf([page(), page('AAA'), page('AA'), page('A', 'AAA')])).toEqual({
      pages: 4,
      passing: { A: 3, AA: 2, AAA: 1 },
    });
  });

  it('fails on a fault, and on a page that nobody saw', () => {
    const of = (pages: AuditedPage[], unseen: string[] = []) =>
      reportOf({ pages, elsewhere: [], unseen }, new Date('2026-05-07T10:00:00Z'));
    expect(isClean(of([page()]))).toBe(true);
    expect(isClean(of([page(), page('AAA')]))).toBe(false);
    expect(isClean(of([page()], ['/y']))).toBe(false);
    expect(linesOf(of([page('A')], ['/y'])).join('\n')).toMatch(
      /0 of 1 pages pass[\s\S]*a-rule[\s\S]*Not seen: \/y/,
    );
  });
});
