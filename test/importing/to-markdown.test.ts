import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toMarkdown } from '../../src/importing/text/to-markdown.js';
import { renderMarkdown } from '../../src/lib/markdown/index.js';

const html = (text: string) => renderMarkdown(toMarkdown(text)).trim();
/** What a reader sees: text without tags, spaces as one. */
const seen = (text: string) =>
  html(text)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

describe('quotations', () => {
  it('become block quotes, nested as they were', () => {
    expect(html('> one\n>> two\n> three\n\nAnswer.')).toBe(
      '<blockquote>\n<p>one</p>\n<blockquote>\n<p>two</p>\n</blockquote>\n<p>three</p>\n</blockquote>\n<p>Answer.</p>',
    );
  });

  it('set the attribution apart, on one line or two', () => {
    expect(html('On 5 Apr, Ann Archer wrote:\n> one')).toBe(
      '<p><em>On 5 Apr, Ann Archer wrote:</em></p>\n<blockquote>\n<p>one</p>\n</blockquote>',
    );
    expect(html('Hello.\n\nIn article <…>\nann@… (Ann Archer) writes:\n\n>one')).toContain(
      '<p>Hello.</p>\n<p><em>In article &lt;…&gt; ann@… (Ann Archer) writes:</em></p>\n<blockquote>',
    );
  });

  it('take back an attribution that was wrapped out of them, but no answer', () => {
    const wrapped = '> In article <…> ann@…\n(Ann Archer) writes:\n>> one\n> two';
    expect(html(wrapped)).toBe(
      '<blockquote>\n<p><em>In article &lt;…&gt; ann@… (Ann Archer) writes:</em></p>\n<blockquote>\n<p>one</p>\n</blockquote>\n<p>two</p>\n</blockquote>',
    );
    expect(html('> Is it so?\nNo.\n> And this?')).toContain('</blockquote>\n<p>No.</p>\n<blockquote>');
  });

  it('do not take the sentence before them for an attribution', () => {
    expect(html('the vote was posted to us.  From the paper:\n> one')).not.toContain('<em>');
    expect(html('In <…> ann@… (Ann M.\nArcher) writes:\n> one')).toContain(
      '<em>In &lt;…&gt; ann@… (Ann M. Archer) writes:</em>',
    );
    expect(html('ann wrote:\n> one')).toContain('<em>ann wrote:</em>');
  });

  it('are one where only empty lines part them', () => {
    expect(html('> one\n\n> two')).toBe('<blockquote>\n<p>one</p>\n<p>two</p>\n</blockquote>');
  });

  it.each(['|', ':', '|>', '#', '%'])('know %s after an attribution', (mark) => {
    expect(html(`ann@… writes:\n${mark} one two three\n${mark} four`)).toContain(
      '<blockquote>\n<p>one two three<br />\nfour</p>\n</blockquote>',
    );
  });

  it('name who is quoted by initials', () => {
    expect(html('JB> one\nJB> two\n\nEK> three')).toBe(
      '<blockquote>\n<p><em>JB:</em></p>\n<p>one<br />\ntwo</p>\n</blockquote>\n<blockquote>\n<p><em>EK:</em></p>\n<p>three</p>\n</blockquote>',
    );
  });

  it('are not seen in tables, smileys and ornaments', () => {
    expect(html(':-) fine')).toBe('<p>:-) fine</p>');
    expect(html('| a   | b |\n| c   | d |\n| e   | f |')).toContain('<pre>');
    expect(html('>>> News <<<')).not.toContain('<blockquote>');
  });

  it('nest without end in the source only', () => {
    expect(html(`${'>'.repeat(500)} deep`).match(/<blockquote>/g)!.length).toBeLessThan(10);
  });
});

describe('signatures', () => {
  it('stand below a line, with their own line breaks', () => {
    expect(html('Text.\n\n-- \nAnn Archer\nUmeå')).toBe(
      '<p>Text.</p>\n<hr />\n<p>Ann Archer<br />\nUmeå</p>',
    );
  });

  it('keep their columns', () => {
    expect(html('Text.\n--\nAnn Archer      | "A motto\nUmeå            |  of sorts"')).toContain(
      '<pre><code>Ann Archer      | "A motto\nUmeå            |  of sorts"\n</code></pre>',
    );
  });

  it('begin at the first of several marks', () => {
    expect(html('Text.\n-- \nAnn\n--\nA motto')).toBe(
      '<p>Text.</p>\n<hr />\n<p>Ann<br />\n--<br />\nA motto</p>',
    );
  });

  it('are not seen where much follows', () => {
    expect(html(`a\n--\n${'line of text\n'.repeat(20)}`)).not.toContain('<hr');
  });
});

describe('blocks', () => {
  it('reflow prose, and keep line ends that were meant', () => {
    expect(html('A paragraph of prose whose lines were broken by an\neditor at some width.')).not.toContain(
      '<br',
    );
    expect(
      html('A line of prose that is quite long, long enough, and it says: this is\n*not* the end.'),
    ).not.toContain('<br');
    expect(html('Ann Archer\n5 High Street\nUmeå')).toBe(
      '<p>Ann Archer<br />\n5 High Street<br />\nUmeå</p>',
    );
  });

  it('begin a paragraph at an indented first line', () => {
    expect(
      html(
        'One line of the first paragraph that is long enough here.\n   The second begins with an indent, as good\nbooks have it.',
      ),
    ).toBe(
      '<p>One line of the first paragraph that is long enough here.</p>\n<p>The second begins with an indent, as good\nbooks have it.</p>',
    );
  });

  it('keep lists, numbers and nesting', () => {
    expect(html('We need:\n- milk\n  of two kinds\n- bread\n    * rye')).toBe(
      '<p>We need:</p>\n<ul>\n<li>milk\nof two kinds</li>\n<li>bread\n<ul>\n<li>rye</li>\n</ul>\n</li>\n</ul>',
    );
    expect(html('3. third\n\n4. fourth')).toContain('<ol start="3">');
    expect(html('- Ann')).toBe('<p>- Ann</p>');
  });

  it('keep tables, drawings and programs as they stand', () => {
    const table = 'Name         Dose\nAspirin      500 mg\nIbuprofen    200 mg';
    expect(html(table)).toBe(`<pre><code>${table}\n</code></pre>`);
    expect(html('if (a) {\n  b();\n}')).toContain('<pre>');
    expect(html('+----+\n| ab |\n+----+')).toContain('<pre>');
  });

  it('make underlined titles bold and rules rules', () => {
    expect(html('Contents\n========\n\ntext')).toBe('<p><strong>Contents</strong></p>\n<p>text</p>');
    expect(html('---- cut here ----\nsome text')).toBe('<p>---- cut here ----</p>\n<p>some text</p>');
    expect(html('a\n\n-----------\n\nb')).toBe('<p>a</p>\n<hr />\n<p>b</p>');
  });

  it('name attachments that are not there', () => {
    expect(toMarkdown('Text.', ['a_b.pdf'])).toBe('Text.\n\n*Attachment not imported: a_b\\.pdf*');
  });
});

describe('escapes', () => {
  it.each([
    '# no heading',
    '*no emphasis* and _none_ and __none__',
    '1. alone',
    '`no code` ``` nor here',
    '[no](link) ![no](image) <b>no tag</b>',
    '&amp; &#65; stay',
    'a | b',
    'x ~~y~~ \\z',
    'problem.It is no link, nor is cs.example.edu, nor ftp://host.example/file',
    '+ plus and\n= equals and text',
    '    indented by four',
    'a\\',
  ])('show %j as written', (text) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    const shown = seen(text);
    // A lone "1." is a list item: its number is drawn by the browser.
    expect(shown).toBe(plain.replace(/^1\. /, ''));
    expect(html(text)).not.toMatch(/<(h\d|em|strong|b|code|a|table|del|s)\b/);
  });

  it('keep web links, whatever is in them', () => {
    expect(html('See http://x.example/a_b_c?d=*e*f.')).toContain('<a href="http://x.example/a_b_c?d=*e*f"');
    expect(html('(https://x.example/y)')).toMatch(/^<p>\(<a .*<\/a>\)<\/p>$/);
  });

  it('lose no word of any text', () => {
    const word = fc.constantFrom(
      'a',
      'word',
      '*',
      '_x_',
      '>',
      '|',
      '`',
      '```',
      '#',
      '-',
      '1.',
      '<i>',
      '&lt;',
      '[x](y)',
      '\\',
      '~~~',
      ':--',
      '---',
      '===',
      '!',
      '',
    );
    const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    const letters = (text: string) => text.match(/[a-z]+/g)?.join(' ') ?? '';
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        expect(letters(seen(text))).toBe(letters(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('let nothing but our own elements through', () => {
    expect(html('<script>alert(1)</script> <img src=x onerror=y>')).not.toMatch(/<(script|img)/);
  });
});
