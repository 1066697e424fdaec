import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mbox, splitMbox } from './helpers/archive.js';

const texts = async (...args: Parameters<typeof splitMbox>) =>
  (await splitMbox(...args)).map((message) => message.bytes.toString('latin1'));

describe('readMbox', () => {
  it('splits back whatever was joined, in chunks of any size', async () => {
    const line = fc.oneof(
      fc.stringMatching(/^[ -~]{0,40}$/),
      fc.constantFrom(
        '',
        'From here on',
        '>From me',
        '>>From Thu Apr  1 00:00:00 1993',
        'Subject: no',
        '-- ',
      ),
    );
    const message = fc.array(line, { maxLength: 12 }).map((lines) => `Subject: x\n\n${lines.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 90 }),
        async (all, size) => {
          expect(await texts(mbox(all), size)).toEqual(all);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says where each message begins', async () => {
    const messages = await splitMbox(mbox(['A: 1\n\na\n', 'B: 2\n\nb\n']));
    expect(messages.map(({ number, line }) => ({ number, line }))).toEqual([
      { number: 1, line: 1 },
      { number: 2, line: 6 },
    ]);
  });

  it('reads CRLF line ends and a byte order mark', async () => {
    const archive = `\xef\xbb\xbf${mbox(['A: 1\n\none\n', 'B: 2\n\ntwo\n'])}`.replaceAll('\n', '\r\n');
    expect(await texts(archive)).toEqual(['A: 1\n\none\n', 'B: 2\n\ntwo\n']);
  });

  it('takes an unquoted "From " in a text for text', async () => {
    const archive =
      'From a@b.example Thu Apr  1 00:00:00 1993\nA: 1\n\nFrom my view: fine.\n\nFrom then on it went well.\n';
    expect(await texts(archive)).toHaveLength(1);
  });

  it('accepts a broken envelope before headers, and one without an empty line before it', async () => {
    const archive =
      'From nobody\nSubject: one\n\na\n\nFrom ???\nDate: today\n\nb\nFrom c@d.example Thu Apr  1 00:00:00 1993\nFrom: c\n\nc\n';
    expect(await texts(archive)).toEqual(['Subject: one\n\na\n', 'Date: today\n\nb\n', 'From: c\n\nc\n']);
  });

  it('keeps the last message of a file that ends without a line end', async () => {
    expect(await texts('From a Thu Apr  1 00:00:00 1993\nA: 1\n\nlast')).toEqual(['A: 1\n\nlast\n']);
  });

  it('bounds a huge line and a huge message, and goes on after it', async () => {
    const huge = `A: 1\n\n${'x'.repeat(5_000)}\nend\n`;
    const many = `B: 2\n\n${'a line\n'.repeat(1_000)}`;
    const messages = await splitMbox(mbox([huge, many, 'C: 3\n\nc\n']), 64, 1_000);
    expect(messages.map(({ isCut }) => isCut)).toEqual([true, true, false]);
    expect(Math.max(...messages.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(1_000);
    expect(messages[2]!.bytes.toString()).toBe('C: 3\n\nc\n');
  });

  it('refuses what is no mbox', async () => {
    await expect(splitMbox('PK\x03\x04 a zip')).rejects.toThrow('This is no mbox archive');
  });
});
