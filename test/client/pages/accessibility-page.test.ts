import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  checks,
  complianceOf,
  type Issue,
  issues,
  nextReview,
  overdueOn,
  statement,
} from '../../../client/pages/accessibility-statement.js';
import { english } from '../../../text/en/index.js';
import { byId, elements, textOf } from '../helpers/html.js';
import { renderSample } from '../helpers/render-sample.js';

const issue = (kind: Issue['kind'], state: Issue['state']): Issue => ({
  name: 'one',
  date: '2026-01-02',
  kind,
  state,
});

describe('the accessibility statement', () => {
  const { root } = renderSample('accessibility');

  it('claims no more than is true', () => {
    expect(complianceOf([issue('barrier', 'done'), issue('untested', 'open'), issue('wish', 'open')])).toBe(
      'full',
    );
    expect(complianceOf([issue('barrier', 'planned')])).toBe('partly');
    expect(textOf(byId(root, 'main')!)).toContain('meets most of the Web Content Accessibility Guidelines');
  });

  it('has no urgent barrier that is older than a week (D62)', () => {
    const urgent: Issue = { ...issue('barrier', 'open'), isUrgent: true };
    const on = (day: string, one: Issue) => overdueOn([one], new Date(`${day}T00:00:00Z`)).length;
    expect([on('2026-01-09', urgent), on('2026-01-10', urgent)]).toEqual([0, 1]);
    expect(on('2026-01-10', { ...urgent, state: 'planned' })).toBe(1);
    expect(on('2026-01-10', { ...urgent, state: 'done' })).toBe(0);
    expect(on('2026-01-10', issue('barrier', 'open'))).toBe(0);
    expect(overdueOn(issues, new Date())).toEqual([]);
  });

  it('names tests that exist', () => {
    const missing = checks.filter(({ test }) => !existsSync(new URL(`../../../${test}`, import.meta.url)));
    expect(missing).toEqual([]);
  });

  it('lists every issue with its day, kind and state, and has words for no other', () => {
    expect(Object.keys(english.page.accessibility.issues).sort()).toEqual(
      issues.map(({ name }) => name).sort(),
    );
    const shown = elements(byId(root, 'main')!, 'h3').map(textOf);
    expect(shown.sort()).toEqual(
      issues.map(({ name }) => english.page.accessibility.issues[name].title).sort(),
    );
    const reader = elements(root, 'li').find((item) =>
      textOf(item).startsWith('No test with real screen readers'),
    )!;
    expect(textOf(reader)).toMatch(/Not tested Planned Noted on 21 November 2026$/);
  });

  it('says when it was written, and is gone through again within a year', () => {
    expect(nextReview('2026-11-21')).toBe('2027-11-21');
    expect(textOf(byId(root, 'main')!)).toContain('To be gone through again by 21 November 2027.');
    expect(statement.reviewed >= statement.prepared).toBe(true);
  });

  it('gives the address of the site, and another way where there is none', () => {
    const mail = (name: string) =>
      elements(renderSample(name).root, 'a')
        .filter(({ attributes }) => attributes.href?.startsWith('mailto:'))
        .map(textOf);
    expect(mail('accessibility, with an address')).toEqual(['help@example.org']);
    expect(mail('accessibility')).toEqual([]);
    expect(textOf(byId(root, 'report')!.parent!)).toContain('Write to the people who run a network');
  });

  it('leads to the feedback form, with this page filled in', () => {
    const form = elements(byId(root, 'report')!.parent!, 'a').find(
      (link) => textOf(link) === 'the feedback form',
    );
    expect(form?.attributes.href).toBe('/feedback?page=%2Faccessibility');
  });

  it('is linked from every footer', () => {
    const footer = elements(renderSample('thread').root, 'footer').at(-1)!;
    expect(elements(footer, 'a').map(({ attributes }) => attributes.href)).toEqual(
      expect.arrayContaining(['/accessibility', '/cookies']),
    );
  });
});
