import { describe, expect, it } from '@jest/globals';
import { WORD_RULE_LIMITS } from '../../contract/word-rules.js';
import type { AppError } from '../../src/lib/errors.js';
import { renderMarkdown } from '../../src/lib/markdown/index.js';
import { checkPattern } from '../../src/word-rules/policies/check-pattern.js';
import { compileExpression } from '../../src/word-rules/policies/expression.js';
import { compileRule, judge, lookedThrough } from '../../src/word-rules/policies/judge.js';

const ruleOf = (kind: 'words' | 'expression', pattern: string) =>
  compileRule({ id: 'one', kind, pattern, action: 'hold', reason: 'Why', about: 'other' });
const finds = (kind: 'words' | 'expression', pattern: string, body: string, html = renderMarkdown(body)) =>
  judge([ruleOf(kind, pattern)], lookedThrough(null, body, html), ['hold']).found[0]?.matched ?? null;

describe('a list of words', () => {
  it.each([
    ['ass', 'A class of assets passes.', null],
    ['ass', 'You ASS!', 'ass'],
    ['resume', 'My Résumé is here.', 'resume'],
    ['Résumé', 'my resume', 'resume'],
    ['straße', 'In der STRASSE', 'strasse'],
    ['buy now', 'Please buy  now.', 'buy now'],
    ['buy now', 'Now buy.', null],
    ['casino', 'A ca\u200bsi\u00adno.', 'casino'],
    ['casino', 'A ca**s**ino.', 'casino'],
    ['casino', 'A [ca*si*no](https://example.org).', 'casino'],
    ['ｃａｓｉｎｏ', 'casino', 'casino'],
    ['казино', 'Лучшее КАЗИНО', 'казино'],
    ['one\n\n  two ', 'It takes two.', 'two'],
  ])('%j in %j', (pattern, body, found) => {
    expect(finds('words', pattern, body)).toBe(found);
  });

  it('looks into the title as well', () => {
    const texts = lookedThrough('Casino tonight', 'Come.', '<p>Come.</p>');
    expect(judge([ruleOf('words', 'casino')], texts, ['hold']).found).toHaveLength(1);
  });
});

describe('an expression', () => {
  it.each([
    ['cas[i1]no', 'A CAS1NO', 'CAS1NO'],
    ['\\bv[i1]agra\\b', 'viagra!', 'viagra'],
    ['^x$', 'axb', null],
  ])('%j in %j', (pattern, body, found) => {
    expect(finds('expression', pattern, body)).toBe(found);
  });

  it.each(['(a+)+$', '(a|a)*b', '(a|aa)+$', '(.*)*x', '([a-z]+)*!'])(
    'takes no more than milliseconds for what stops others: %s',
    (pattern) => {
      const rule = ruleOf('expression', pattern);
      const text = `${'a'.repeat(50_000)}?`;
      judge([rule], [text.slice(0, 1_000)], ['hold']);
      const began = performance.now();
      const { found } = judge([rule], [text], ['hold']);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(found).toEqual([]);
    },
  );

  it('is never asked for longer than the time for one text, and then the text waits', () => {
    let now = 0;
    const rules = Array.from({ length: 10 }, () => ruleOf('expression', 'zzz'));
    const judged = judge(rules, ['text'], ['hold'], () => (now += 60));
    expect(judged).toEqual({ found: [], isCutShort: true });
    expect(judge(rules, ['text'], ['hold'], () => 0)).toEqual({ found: [], isCutShort: false });
  });
});

describe('what is wrong with a pattern is said in plain words', () => {
  const said = (kind: 'words' | 'expression', pattern: string) => {
    try {
      return checkPattern({ kind, pattern });
    } catch (error) {
      return (error as AppError).message;
    }
  };
  it.each(['(a)\\1', '(?<x>a)\\k<x>', 'a(?=b)', 'a(?!b)', '(?<=a)b', '(?<!a)b'])(
    'what would have to go back is refused: %s',
    (pattern) => {
      expect(said('expression', pattern)).toMatch(/References to groups/);
    },
  );
  it('and so is what is not an expression, too large, or finds everything', () => {
    expect(said('expression', '(a')).toMatch(/can’t be read/);
    expect(said('expression', 'a{1000}')).toMatch(/too large/);
    expect(said('expression', 'a'.repeat(WORD_RULE_LIMITS.expression + 1))).toMatch(/too large/);
    expect(said('expression', 'a*')).toMatch(/every text/);
    expect(said('words', '***\n--')).toMatch(/at least one word/);
    expect(said('words', Array.from({ length: 301 }, (_, n) => `w${n}`).join('\n'))).toMatch(/at most 300/);
    expect(said('words', 'casino')).toBe(0);
    expect(said('expression', 'cas[i1]no')).toBeGreaterThan(0);
  });
  it('none of the alternatives to the library’s own limits is open', () => {
    expect(compileExpression('(a{500}){500}')).toHaveProperty('wrong');
  });
});
