import { AppError } from '../../lib/errors.js';
import { isEnvelope } from './is-envelope.js';
import { type Line, readLines } from './read-lines.js';

/** A message as it is in the archive, line ends LF, `>From ` unquoted. */
export interface MboxMessage {
  /** 1 for the archive's first. */
  number: number;
  /** Line of the archive where it begins. */
  line: number;
  /** The envelope line after `From `, which may hold a sender and a date. */
  envelope: string;
  bytes: Buffer;
  /** True: it was larger than the limit, and the rest is not here. */
  isCut: boolean;
}

/** Larger messages keep their start only: text comes first in mail, attachments last. */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

const BLANK = Buffer.alloc(0);
const LF = Buffer.from('\n');

/**
 * Splits an mbox (mboxo or mboxrd) into messages, holding one at a time.
 * @throws AppError invalid_input when the first line that is not empty is no envelope
 */
export async function* readMbox(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_MESSAGE_BYTES,
): AsyncGenerator<MboxMessage> {
  let message: { line: number; envelope: string; parts: Buffer[]; size: number; isCut: boolean } | null =
    null;
  let number = 0;
  let lineNumber = 0;
  let previous: Line | null = null;

  function finish(): MboxMessage | null {
    if (!message) return null;
    const { line, envelope, parts, isCut } = message;
    // The empty line before the next envelope belongs to the format, not to the message.
    if (parts.length > 1 && parts.at(-2)?.length === 0) parts.splice(-2);
    return { number: ++number, line, envelope, bytes: Buffer.concat(parts), isCut };
  }

  for await (const [current, next] of withNext(readLines(chunks, maxBytes))) {
    lineNumber += 1;
    const { bytes } = current;
    if (lineNumber === 1) dropByteOrderMark(current);
    const startsLikeOne = current.bytes.subarray(0, 5).equals(FROM);
    const afterBlank = previous === null || previous.bytes.length === 0;
    if (startsLikeOne && isEnvelope(text(current)!, afterBlank, text(next))) {
      const done = finish();
      if (done) yield done;
      message = { line: lineNumber, envelope: text(current)!.slice(5), parts: [], size: 0, isCut: false };
    } else if (message) {
      add(message, unquoted(bytes), current.isCut, maxBytes);
    } else if (current.bytes.length > 0) {
      throw new AppError(
        'invalid_input',
        () => 'This is no mbox archive: its first line does not begin with "From ".',
      );
    }
    previous = current;
  }
  const last = finish();
  if (last) yield last;
}

const FROM = Buffer.from('From ');

function dropByteOrderMark(line: Line): void {
  if (line.bytes[0] === 0xef && line.bytes[1] === 0xbb && line.bytes[2] === 0xbf)
    line.bytes = line.bytes.subarray(3);
}

function add(
  message: { parts: Buffer[]; size: number; isCut: boolean },
  line: Buffer,
  isLineCut: boolean,
  maxBytes: number,
): void {
  if (isLineCut) message.isCut = true;
  if (message.size + line.length + 1 > maxBytes) {
    message.isCut = true;
    message.size = maxBytes;
    return;
  }
  message.size += line.length + 1;
  message.parts.push(line.length === 0 ? BLANK : line, LF);
}

/** One `>` less before `From `: mboxrd quotes quoted ones once more, so this is its exact reverse. */
function unquoted(line: Buffer): Buffer {
  if (line[0] !== 0x3e) return line;
  let at = 1;
  while (line[at] === 0x3e) at += 1;
  return line.subarray(at, at + 5).equals(FROM) ? line.subarray(1) : line;
}

function text(line: Line | null): string | null {
  return line ? line.bytes.subarray(0, 1_000).toString('latin1') : null;
}

async function* withNext<T>(items: AsyncIterable<T>): AsyncGenerator<[T, T | null]> {
  let held: { item: T } | null = null;
  for await (const item of items) {
    if (held) yield [held.item, item];
    held = { item };
  }
  if (held) yield [held.item, null];
}
