import { describe, expect, it } from '@jest/globals';
import { mentionsIn, renderMarkdown } from '../../src/lib/markdown/index.js';
import { ownMs } from '../helpers/own-time.js';

describe('mentions', () => {
  it('link to the page of the name, whoever has it', () => {
    expect(renderMarkdown('Ask @Ada-Byron.')).toBe(
      '<p>Ask <a href="/u/ada-byron" class="mention">@Ada-Byron</a>.</p>\n',
    );
  });

  it.each([
    ['@ada', ['ada']],
    ['(@ada), @ben_c! **@cy-d** and @ADA again', ['ada', 'ben_c', 'cy-d']],
    ['🙂@ada', ['ada']],
    ['> @ada said\n\n@ben', ['ben']],
    ['- @ada\n- @ben', ['ada', 'ben']],
    ['# For @ada', ['ada']],
    ['mail ada@example.org or x@ada', []],
    ['`@ada` and\n\n    @ben\n\n```\n@cyd\n```', []],
    ['[@ada](/x) https://a.example/@ben www.a.example/@cyd', []],
    ['![@ada](/x)', []],
    ['\\@ada', []],
    ['@everyone @here @all @staff', []],
    ['@types/node @ada.example @ada@host.example', []],
    ['@müller @adaß @a', []],
    ['@ada\u200d @ада', ['ada']],
    [`@${'a'.repeat(31)}`, []],
    [`@${'a'.repeat(30)}`, ['a'.repeat(30)]],
  ])('%s', (source, names) => {
    expect(mentionsIn(source)).toEqual(names);
  });

  it('stay plain in text from elsewhere', () => {
    expect(renderMarkdown('@Override it', { names: false })).toBe('<p>@Override it</p>\n');
  });

  it('are at most fifty in one text; more stay plain words (G18)', () => {
    const bomb = Array.from({ length: 2_000 }, (_, n) => `@user${n}`).join(' ');
    expect(mentionsIn(bomb)).toHaveLength(50);
    expect(renderMarkdown(bomb).match(/class="mention"/g)).toHaveLength(50);
    expect(renderMarkdown(bomb)).toContain('@user1999');
  });

  it.each([
    ['one long name', `@${'a'.repeat(19_999)}`],
    ['at signs', '@'.repeat(20_000)],
    ['names without space', '@a'.repeat(10_000)],
    ['hyphens', `@a${'-a'.repeat(9_999)}!`],
    ['marks', `@ada${'\u0301'.repeat(19_000)}`],
  ])('stay fast on %s (G11)', async (_what, source) => {
    expect(await ownMs(() => mentionsIn(source), 3)).toBeLessThan(300);
  });
});
