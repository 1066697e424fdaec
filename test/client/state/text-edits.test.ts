import { describe, expect, it } from '@jest/globals';
import {
  added,
  code,
  type Edit,
  linked,
  prefix,
  queryAt,
  type Selection,
  wrap,
} from '../../../client/state/text-edits.js';

/** `a[b]c`: b is selected; `a|b`: the caret. */
function at(marked: string): Selection {
  const start = marked.search(/[[|]/);
  const text = marked.replace(/[[\]|]/g, '');
  return { text, start, end: marked.includes('|') ? start : marked.indexOf(']') - 1 };
}
function outcome({ text }: Selection, { from, to, insert, select: [start, end] }: Edit): string {
  const now = text.slice(0, from) + insert + text.slice(to);
  if (start === end) return `${now.slice(0, start)}|${now.slice(start)}`;
  return `${now.slice(0, start)}{${now.slice(start, end)}}${now.slice(end)}`;
}
const done = (marked: string, edit: (selection: Selection) => Edit) => outcome(at(marked), edit(at(marked)));

describe('the tools of a text box', () => {
  it('put a file after the caret, an image in a paragraph of its own', () => {
    expect(done('|', (s) => added(s, '![A](/a/1)'))).toBe('![A](/a/1)\n\n|');
    expect(done('Words| and', (s) => added(s, '![A](/a/1)'))).toBe('Words\n\n![A](/a/1)\n\n| and');
    expect(done('Words\n|', (s) => added(s, '![A](/a/1)'))).toBe('Words\n\n![A](/a/1)\n\n|');
    expect(done('See [this] here', (s) => added(s, '[Rota](/a/1)'))).toBe('See this [Rota](/a/1) | here');
  });

  it('put marks around what is selected, and take them away again', () => {
    expect(done('a [word] b', (s) => wrap(s, '**'))).toBe('a **{word}** b');
    expect(done('a **[word]** b', (s) => wrap(s, '**'))).toBe('a {word} b');
    expect(done('a | b', (s) => wrap(s, '*'))).toBe('a *|* b');
  });

  it('mark every line that is touched, and unmark them', () => {
    const quote = (s: Selection) => prefix(s, () => '> ', /^> ?/);
    expect(done('one\nt[wo\nthr]ee', quote)).toBe('one\n{> two\n> three}');
    expect(done('> two|', quote)).toBe('two|');
    expect(done('a[\n]b', (s) => prefix(s, (n) => `${n + 1}. `, /^\d+\. /))).toBe('{1. a\n2. b}');
  });

  it('make links of words and of addresses', () => {
    const link = (s: Selection) => linked(s, 'link text');
    const see = at('see ');
    expect(outcome({ ...see, start: 4, end: 4 }, link({ ...see, text: 'see ', start: 4, end: 4 }))).toBe(
      'see [link text]({https://})',
    );
    const address = { text: 'https://a.example', start: 0, end: 17 };
    expect(outcome(address, link(address))).toBe('[{link text}](https://a.example)');
  });

  it('mark code in a line and over lines', () => {
    expect(done('run [ls] now', code)).toBe('run `{ls}` now');
    expect(done('[a\nb]', code)).toBe('```\na\nb\n```|');
  });
});

describe('what is being completed', () => {
  it.each([
    ['Hi @ad|', { sign: '@', at: 3, words: 'ad' }],
    ['@ad|', { sign: '@', at: 0, words: 'ad' }],
    ['(#summer rota|', { sign: '#', at: 1, words: 'summer rota' }],
    ['a\n#x|', { sign: '#', at: 2, words: 'x' }],
    ['mail a@b|', null],
    ['@|', null],
    ['# A heading|', null],
    ['@ad done|', null],
    ['#a\nb|', null],
  ])('%s', (marked, query) => {
    expect(queryAt(at(marked))).toEqual(query);
  });
});
