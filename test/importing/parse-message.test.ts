import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { mail, parse } from './helpers/archive.js';

const bytes = (text: string, charset: string) => iconv.encode(text, charset).toString('latin1');
const text = async (raw: string) => (await parse(raw)).text.trim();

describe('headers', () => {
  it('reads folded ones, encoded words, any letter case and spaces before the colon', async () => {
    const raw =
      'FROM : ann@one.example (Ann)\nsubject: =?utf-8?B?w4lww6lz?=\n  =?iso-8859-1?Q?_und_mehr?=\n of it\n\nx\n';
    expect(await parse(raw)).toMatchObject({ subject: 'Épés und mehr of it', author: { name: 'Ann' } });
  });

  it('reads 8-bit ones that declare nothing', async () => {
    expect((await parse(mail({ Subject: bytes('Umeå', 'latin1') }))).subject).toBe('Umeå');
    expect((await parse(mail({ Subject: bytes('Umeå', 'utf8') }))).subject).toBe('Umeå');
  });

  it('mends a fold that lost its indent', async () => {
    const raw = 'Subject: a long\nsubject line\nFrom: ann@one.example (Ann)\n\nBody.\n';
    expect(await parse(raw)).toMatchObject({
      subject: 'a long subject line',
      author: { name: 'Ann' },
      text: 'Body.\n',
    });
  });

  it('finds the text when the empty line before it is missing', async () => {
    expect(
      await parse('From: ann@one.example (Ann)\nSubject: x\nHello there, this is text\nand more.\n'),
    ).toMatchObject({
      subject: 'x',
      text: 'Hello there, this is text\nand more.\n',
    });
  });

  it('reads a message of nothing but text', async () => {
    expect(await parse('just a line\n')).toMatchObject({
      subject: '',
      text: 'just a line\n',
      author: { name: 'Unknown sender' },
    });
  });

  it('resolves overstrikes and drops control characters', async () => {
    expect((await parse(mail({ Subject: '_\bB_\bo_\bl_\bd\x07 \x1b[1mand\x1b[0m plain' }))).subject).toBe(
      'Bold and plain',
    );
  });
});

describe('ids', () => {
  it('knows the same message by its Message-ID, and one without by what it says', async () => {
    const [a, b, c, d] = await Promise.all([
      parse(mail({ 'Message-ID': '<1@x.example>' }, 'one')),
      parse(mail({ 'Message-ID': ' <1@x.example> ' }, 'two')),
      parse(mail({}, 'one')),
      parse(mail({}, 'two')),
    ]);
    expect(a.key).toBe(b.key);
    expect(c.key).not.toBe(d.key);
  });

  it('takes parents from References and In-Reply-To, the direct one last, and only what is an id', async () => {
    const id = async (value: string) => (await parse(mail({ 'Message-ID': value }))).key;
    const reply = await parse(
      mail({
        References: '<1@x.example>\n <2@x.example>',
        'In-Reply-To': "Ann's message of Monday <2@x.example> (ann@x.example)",
      }),
    );
    expect(reply.parents).toEqual([await id('<1@x.example>'), await id('<2@x.example>')]);
  });
});

describe('charsets and encodings', () => {
  it.each([
    ['latin1 by declaration', 'iso-8859-1', 'latin1', 'naïve café'],
    ['windows-1252 called latin1', 'iso-8859-1', 'windows-1252', '“quoted” – dash'],
    ['KOI8-R', 'koi8-r', 'koi8-r', 'Привет'],
    ['code page 850', 'cp850', 'cp850', 'naïve'],
    ['Shift_JIS', 'shift_jis', 'shift_jis', '日本語'],
    ['ISO-2022-JP', 'iso-2022-jp', 'iso-2022-jp', '日本語'],
    ['UTF-8', 'utf-8', 'utf8', 'naïve 日本'],
    ['latin1 called UTF-8', 'utf-8', 'latin1', 'naïve'],
    ['latin1 called ASCII', 'us-ascii', 'latin1', 'naïve'],
    ['an unknown name', 'x-made-up', 'utf8', 'naïve'],
  ])('reads %s', async (_, declared, real, words) => {
    // The decoders for the Asian ones come from the platform, the encoders from the library.
    if (!iconv.encodingExists(real)) return;
    expect(
      await text(mail({ 'Content-Type': `text/plain; charset="${declared}"` }, bytes(words, real))),
    ).toBe(words);
  });

  it('reads undeclared windows-1252', async () => {
    expect(await text(mail({}, bytes('It’s', 'windows-1252')))).toBe('It’s');
  });

  it('undoes quoted-printable, broken escapes and all', async () => {
    const head = {
      'Content-Type': 'text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding': 'Quoted-Printable',
    };
    expect(await text(mail(head, 'caf=E9 and a long=\n line, 100=ZZ, a=3Db  \nend=\n'))).toBe(
      'café and a long line, 100=ZZ, a=b\nend',
    );
  });

  it('undoes base64 in latin1', async () => {
    const head = { 'Content-Type': 'text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding': 'base64' };
    expect(await text(mail(head, Buffer.from('Grüße, Jörg', 'latin1').toString('base64')))).toBe(
      'Grüße, Jörg',
    );
  });

  it('leaves an unknown transfer encoding alone', async () => {
    expect(await text(mail({ 'Content-Transfer-Encoding': 'x-own' }, 'as=20is'))).toBe('as=20is');
  });
});

describe('parts', () => {
  const multipart = (kind: string, parts: string[], end = '--b--\n') =>
    mail(
      { 'MIME-Version': '1.0', 'Content-Type': `multipart/${kind}; boundary="b"` },
      `preamble\n${parts.map((part) => `--b\n${part}\n`).join('')}${end}`,
    );

  it('prefers the plain alternative', async () => {
    const raw = multipart('alternative', [
      'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nPl=C3=A4in',
      'Content-Type: text/html\n\n<b>Rich</b>',
    ]);
    expect(await text(raw)).toBe('Pläin');
  });

  it('reads HTML where there is nothing else', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><p>One &amp; <b>two</b></p><p><a href="https://x.example/a">link</a></p><script>no()</script></body></html>';
    const expected = /^One & two\n+link \[https:\/\/x\.example\/a\]$/;
    expect(await text(mail({ 'Content-Type': 'text/html; charset=utf-8' }, html))).toMatch(expected);
    expect(await text(multipart('alternative', [`Content-Type: text/html\n\n${html}`]))).toMatch(expected);
  });

  it('names attachments, in plain text too, and keeps the text around them', async () => {
    const raw = multipart('mixed', [
      'Content-Type: text/plain\n\nSee the picture.\n\nbegin 644 old file.gif\n#0V%T\n`\nend\nAfter it.',
      'Content-Type: image/png; name="scan.png"\nContent-Disposition: attachment; filename="scan.png"\nContent-Transfer-Encoding: base64\n\niVBORw0=',
      "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf\n\nx",
    ]);
    const message = await parse(raw);
    expect(message.attachments).toEqual(['old file.gif', 'scan.png', 'résumé.pdf']);
    expect(message.text).toMatch(/See the picture\.[\s\S]*After it\./);
    expect(message.text).not.toContain('#0V%T');
  });

  it('reads a multipart that was cut off, and one whose parts lie about UTF-8', async () => {
    expect(await text(multipart('mixed', ['Content-Type: text/plain\n\nStill here.'], ''))).toBe(
      'Still here.',
    );
    const lying = `Content-Type: text/plain; charset=utf-8\n\n${bytes('naïve', 'latin1')}`;
    expect(await text(multipart('mixed', [lying]))).toBe('naïve');
  });

  it('takes a multipart without a boundary for text', async () => {
    expect(await text(mail({ 'Content-Type': 'multipart/mixed' }, 'Just text.'))).toBe('Just text.');
  });
});

describe('text', () => {
  it('hides addresses in text, subject and names', async () => {
    const message = await parse(
      mail(
        { Subject: 'Ask bob@two.example', From: 'ann@one.example (ann@one.example)' },
        'Or eve@three.example.',
      ),
    );
    expect(JSON.stringify(message)).not.toMatch(/(one|two|three)\.example/);
    expect(message.text).toBe('Or eve@….');
  });

  it('cuts what is longer than a post may be', async () => {
    const message = await parse(mail({}, `${'word '.repeat(60_000)}\n`));
    expect(message.isCut).toBe(true);
    expect(message.text.length).toBe(200_000);
  });
});
