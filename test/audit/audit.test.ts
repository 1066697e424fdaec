import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inspect } from '../../bench/audit/inspect.js';
import { type AuditedPage, figuresOf, type Level, levelOf } from '../../bench/audit/levels.js';
import { overdueOn, readRecord, recordLines, withRun, writeRecord } from '../../bench/audit/record.js';
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

  it('writes down since when each fault stands, and which are overdue (D62, D71)', () => {
    const runOn = (day: string, pages: AuditedPage[]) =>
      reportOf({ pages, elsewhere: [], unseen: [] }, new Date(`${day}T05:00:00Z`));
    const looked = new Set(['/x']);
    const first = withRun({ runs: [], findings: [] }, runOn('2026-05-04', [page('AA')]), looked);
    const second = withRun(first, runOn('2026-05-11', [page('AA')]), looked);
    const on = (record: typeof first, time: string) => overdueOn(record, new Date(time)).length;
    expect(second.findings).toEqual([
      { route: '/x', rule: 'a-rule', level: 'AA', found: '2026-05-04', mended: null },
    ]);
    expect([on(second, '2026-05-11T00:00:00Z'), on(second, '2026-05-11T05:00:00Z')]).toEqual([0, 1]);
    expect(recordLines(second, new Date('2026-05-12T00:00:00Z'))).toEqual([
      '2026-05-04  A 1/1  AA 0/1  AAA 0/1',
      '2026-05-11  A 1/1  AA 0/1  AAA 0/1',
      'AA a-rule on /x, found on 2026-05-04: OVERDUE',
    ]);
    // Only a run that saw the page can say that it is mended; what comes back is a fault of its own.
    const elsewhere = withRun(second, runOn('2026-05-12', []), new Set(['/y']));
    expect(elsewhere.findings).toEqual(second.findings);
    const mended = withRun(elsewhere, runOn('2026-05-13', [page()]), looked);
    expect(mended.findings.map((one) => one.mended)).toEqual(['2026-05-13']);
    expect(on(mended, '2026-06-01T00:00:00Z')).toBe(0);
    const again = withRun(mended, runOn('2026-05-20', [page('AA')]), looked);
    expect(again.findings.map(({ found, mended: end }) => [found, end])).toEqual([
      ['2026-05-04', '2026-05-13'],
      ['2026-05-20', null],
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'convene-audit-'));
    const file = join(folder, 'audit.json');
    expect(readRecord(file)).toEqual({ runs: [], findings: [] });
    writeRecord(file, again);
    expect(readRecord(file)).toEqual(again);
    rmSync(folder, { recursive: true });
  });
});
