import { describe, expect, it } from '@jest/globals';
import { quoteMarkdown } from '../../contract/quote.js';
import { renderMarkdown } from '../../src/lib/markdown/index.js';
import { sanitiseAll } from '../../src/lib/markdown/sanitise.js';
import { ownMs } from '../helpers/own-time.js';

describe('markdown', () => {
  it.each([
    [
      'a table',
      '| a | b |\n|:-:|--:|\n| 1 | 2 |',
      /<div class="table-scroll" role="group" tabindex="0"><table>[\s\S]*<th class="align-center">a<\/th>/,
    ],
    [
      'code',
      '```js\nlet x = "<b>";\n```',
      /<pre><code class="language-js">let x = "&lt;b&gt;";\n<\/code><\/pre>/,
    ],
    ['a quote', '> hello', /<blockquote>\n<p>hello<\/p>\n<\/blockquote>/],
    ['a list', '1. one\n2. two', /<ol>\n<li>one<\/li>/],
    ['headings below the page’s own', '# Title', /<h4>Title<\/h4>/],
    ['strikethrough', '~~old~~', /<s>old<\/s>/],
  ])('renders %s', (_what, source, expected) => {
    expect(renderMarkdown(source)).toMatch(expected);
  });

  it('marks outside links with their host and for screen readers (G17)', () => {
    const html = renderMarkdown('[my bank](https://evil.example/x?a=1&b=2)');
    expect(html).toContain(
      'href="https://evil.example/x?a=1&amp;b=2" rel="nofollow ugc noopener noreferrer" class="external"',
    );
    expect(html).toContain('(evil.example)');
    expect(html).toMatch(/<span class="says-external"><\/span><\/a>/);
  });

  it('does not repeat a host that the text already shows (G17)', () => {
    expect(renderMarkdown('https://example.org/a')).not.toContain('link-host');
    expect(renderMarkdown('[example.org.evil.test](https://example.org)')).toContain('link-host');
  });

  it('leaves links inside the site alone', () => {
    expect(renderMarkdown('[here](/n/midwives)')).toBe('<p><a href="/n/midwives">here</a></p>\n');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '![x](javascript:alert(1))',
    '<a href="java\tscript:alert(1)">x</a>',
    '[a](https://x.test "onmouseover=alert(1)")',
    '<svg/onload=alert(1)>',
    '```"><script>alert(1)</script>\nx\n```',
    '| <img src=x onerror=alert(1)> |\n|---|',
  ])('neutralises %s', (source) => {
    const html = renderMarkdown(source);
    expect(html).not.toMatch(/<(script|img|svg|iframe|style)/i);
    expect(html).not.toMatch(/<a [^>]*href="(?!https?:|\/[^/\\]|mailto:)/i);
    expect(html.replace(/&[a-z#0-9]+;/g, '').replace(/>[^<]*</g, '><')).not.toMatch(/\son\w+=/i);
  });

  it('puts headings under the one that the text stands under, and none above it', () => {
    const source = '# One\n\n## Two\n\n###### Six';
    expect(renderMarkdown(source, { under: 1 })).toBe('<h2>One</h2>\n<h3>Two</h3>\n<h6>Six</h6>\n');
    expect(renderMarkdown(source, { under: 2 })).toBe('<h3>One</h3>\n<h4>Two</h4>\n<h6>Six</h6>\n');
    for (const under of [1, 2, 3])
      expect(sanitiseAll('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>', under)).not.toMatch(
        new RegExp(`<h[1-${under}]>`),
      );
  });

  it('turns remote images into links (G15)', () => {
    const html = renderMarkdown('![chart](https://pics.example/a.png)');
    expect(html).not.toContain('<img');
    expect(html).toContain('<span class="says-image"></span>chart');
    expect(renderMarkdown('![](https://pics.example/a.png)')).toContain(
      '<span class="says-image-alone"></span>',
    );
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['nested brackets', '[a]('.repeat(5_000)],
    ['backticks', '`a'.repeat(10_000)],
    ['asterisks', '*a **b '.repeat(2_800)],
    ['quotes', '>'.repeat(20_000)],
    ['underscores', '_'.repeat(20_000)],
    ['angle', '<'.repeat(20_000)],
    ['pipes', '|'.repeat(20_000)],
    ['list nest', Array.from({ length: 190 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['long link', `https://a.example/${'a'.repeat(19_000)}!`],
    ['mails', 'a@'.repeat(10_000)],
  ])('stays fast on 20,000 characters of %s (G11)', async (_what, source) => {
    const small = await ownMs(() => renderMarkdown(source.slice(0, 5_000)));
    const large = await ownMs(() => renderMarkdown(source));
    // Four times the input may cost at most about the square of that; no catastrophic growth.
    expect(large).toBeLessThan(Math.max(small * 64, 150));
  });
});

describe('a passage in another language', () => {
  const passages: [string, string][] = [
    [
      'Hello\n\n::: fr\nBonjour\n\n- un\n:::\n\nBye',
      '<p>Hello</p>\n<div lang="fr" dir="ltr"><p>Bonjour</p>\n<ul>\n<li>un</li>\n</ul>\n</div><p>Bye</p>',
    ],
    ['Hello\n::: ar\nMarhaba', '<p>Hello</p>\n<div lang="ar" dir="rtl"><p>Marhaba</p>\n</div>'],
    [
      '> ::: de\n> Hallo\n\nBye',
      '<blockquote>\n<div lang="de" dir="ltr"><p>Hallo</p>\n</div></blockquote>\n<p>Bye</p>',
    ],
    [
      '- ::: de\n  Hallo\n- two',
      '<ul>\n<li><div lang="de" dir="ltr"><p>Hallo</p>\n</div></li>\n<li>two</li>\n</ul>',
    ],
    ['::: de', '<div lang="de" dir="ltr"></div>'],
    ['    ::: de', '<pre><code>::: de\n</code></pre>'],
    ['::: xx\nHello', '<p>::: xx\nHello</p>'],
    ['::: fr" onclick="x\nHello', '<p>::: fr" onclick="x\nHello</p>'],
    [
      '::: de\n::: fr\nDeux\n:::\nEins',
      '<div lang="de" dir="ltr"></div><div lang="fr" dir="ltr"><p>Deux</p>\n</div><p>Eins</p>',
    ],
    [
      '::: de\n```\n:::\n::: fr\n```\nHallo\n:::\nBye',
      '<div lang="de" dir="ltr"><pre><code>:::\n::: fr\n</code></pre>\n<p>Hallo</p>\n</div><p>Bye</p>',
    ],
  ];
  it.each(passages)('%j', (source, html) => {
    const lines = (text: string) => text.replaceAll('\n', '');
    expect(lines(renderMarkdown(source))).toBe(lines(html));
  });

  it('goes on around those of a text that is quoted whole, and shows no mark', () => {
    const text = 'Hola\n\n::: fr\nBonjour\n:::\nAdios\n\n```\n:::\ncode';
    const html = renderMarkdown(
      quoteMarkdown(text, '0193aaaa-1111-4222-8333-444455556666', 'Ada wrote in', 'post 3', 'es'),
    );
    expect(html.replaceAll('\n', '')).toContain(
      '<div lang="es" dir="ltr"><p>Hola</p></div><div lang="fr" dir="ltr"><p>Bonjour</p></div>' +
        '<div lang="es" dir="ltr"><p>Adios</p><pre><code>:::code</code></pre></div>',
    );
  });

  it('ends with the next, so that however many are begun and never closed nothing of the text is lost', () => {
    const html = renderMarkdown(Array.from({ length: 400 }, (_, n) => `::: de\nWort ${n}\n`).join('\n'));
    expect(html.match(/<div lang="de" dir="ltr">\s*<p>Wort \d+<\/p>\s*<\/div>/g)).toHaveLength(400);
  });
});
