import { decodeWords } from 'postal-mime';
import { cleanText } from './clean-text.js';
import { decodeCharset } from './decode-charset.js';

/** The head of a message: names in lower case, values unfolded, 8-bit text decoded. */
export interface Headers {
  /** The first value of that name that is not empty, encoded words decoded; or null. */
  get(name: string): string | null;
  /** The same without decoding words, for structured values. */
  raw(name: string): string | null;
}

const HEADER = /^([!-9;-~]{1,78})[ \t]*:[ \t]*(.*)$/;

/**
 * Splits a message into head and body. Survives a missing empty line (the body then starts at the first
 * line that can't be a header), folded lines without their indent, and a stray envelope inside the head.
 */
export function parseHeaders(bytes: Buffer): { headers: Headers; body: Buffer } {
  const lines = new Map<string, string[]>();
  let values: string[] | null = null;
  let at = 0;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    const line = bytes.subarray(at, end);
    if (line.length === 0) {
      at = end + 1;
      break;
    }
    const text = decodeCharset(line, null);
    const match = HEADER.exec(text);
    if (/^[ \t]/.test(text)) {
      if (values) values.push(`${values.pop()} ${text.trim()}`);
    } else if (match) {
      const name = match[1]!.toLowerCase();
      values = lines.get(name) ?? [];
      values.push(match[2]!);
      lines.set(name, values);
    } else if (!/^>?From /.test(text)) {
      if (!hasHeaderBelow(bytes, end + 1)) break;
      if (values) values.push(`${values.pop()} ${text.trim()}`);
    }
    at = end + 1;
  }
  const raw = (name: string): string | null => {
    const value = lines.get(name)?.find((candidate) => candidate.trim() !== '');
    return value === undefined ? null : cleanText(value).replace(/\s+/g, ' ').trim();
  };
  const get = (name: string): string | null => {
    const value = raw(name);
    return value === null ? null : cleanText(safeWords(value)).replace(/\s+/g, ' ').trim();
  };
  return { headers: { get, raw }, body: bytes.subarray(Math.min(at, bytes.length)) };
}

function safeWords(value: string): string {
  try {
    return decodeWords(value);
  } catch {
    return value;
  }
}

/** Whether a header comes before the next empty line: then what stands before it is a broken fold, not text. */
function hasHeaderBelow(bytes: Buffer, from: number): boolean {
  for (let at = from, count = 0; at < bytes.length && count < 50; count++) {
    const end = lineEnd(bytes, at);
    if (end === at) return false;
    if (
      /^(from|date|subject|message-id|references|lines|organization|newsgroups|to|sender|reply-to|x-[a-z-]+|content-[a-z-]+|mime-version)[ \t]*:/i.test(
        bytes.toString('latin1', at, Math.min(end, at + 100)),
      )
    )
      return true;
    at = end + 1;
  }
  return false;
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(0x0a, from);
  return end < 0 ? bytes.length : end;
}
