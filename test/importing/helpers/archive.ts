import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MboxMessage, readMbox } from '../../../src/importing/archive/read-mbox.js';
import { type ParsedMessage, parseMessage } from '../../../src/importing/message/parse-message.js';

export const LATEST = new Date('2026-01-01T00:00:00Z');

/** A well-formed message; headers given replace the usual ones, null leaves one out. */
export function mail(headers: Record<string, string | null> = {}, body = 'Some text.\n'): string {
  const all: Record<string, string | null> = {
    From: 'ann@one.example (Ann Archer)',
    Subject: 'Weather',
    Date: 'Tue, 6 Apr 1993 17:31:41 GMT',
    'Message-ID': null,
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${lines.join('\n')}\n\n${body}`;
}

/** Messages as an mbox, quoted the mboxrd way. */
export function mbox(messages: string[], envelope = 'From ann@one.example Thu Apr  1 00:00:00 1993'): string {
  return messages.map((text) => `${envelope}\n${text.replace(/^(>*From )/gm, '>$1')}\n`).join('');
}

export async function splitMbox(
  bytes: string | Buffer,
  chunkSize = 7,
  maxBytes?: number,
): Promise<MboxMessage[]> {
  const all = Buffer.from(bytes as string, 'latin1');
  async function* chunks() {
    for (let at = 0; at < all.length; at += chunkSize) yield all.subarray(at, at + chunkSize);
  }
  const messages: MboxMessage[] = [];
  for await (const message of readMbox(chunks(), maxBytes)) messages.push(message);
  return messages;
}

/** Parses one message given as text (latin1: one character, one byte). */
export function parse(text: string, envelope = ''): Promise<ParsedMessage> {
  const bytes = Buffer.from(text, 'latin1');
  return parseMessage({ number: 1, line: 1, envelope, bytes, isCut: false }, LATEST);
}

/** A folder for files of one test. */
export function tempFolder(): {
  path: string;
  file(name: string, content: string | Buffer): string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'convene-import-test-'));
  return {
    path: folder,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
