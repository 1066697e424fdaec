import { createHash } from 'node:crypto';
import type { MboxMessage } from '../archive/read-mbox.js';
import { expandTabs } from '../text/expand-tabs.js';
import { maskAddresses } from '../text/mask-addresses.js';
import { type Author, readAuthor } from './author.js';
import { cleanText } from './clean-text.js';
import { extractText } from './extract-text.js';
import { parseDate } from './parse-date.js';
import { type Headers, parseHeaders } from './parse-headers.js';

/** Longer texts are cut: a post of this size is already a book of hundred pages. */
export const MAX_TEXT_CHARACTERS = 200_000;

/** What the importer knows of a message besides its text. */
export interface MessageHead {
  number: number;
  line: number;
  /** Tells this message from all others, in every run: SHA-256 of its Message-ID, or of the whole message. */
  key: string;
  /** The keys of the messages it answers, oldest first, direct parent last. */
  parents: string[];
  /** As written, words decoded, addresses hidden; may be empty. */
  subject: string;
  author: Author;
  /** From its Date header; null where that is missing or broken. */
  date: Date | null;
  /** The second best: from the envelope or other headers. */
  envelopeDate: Date | null;
  attachments: string[];
  isCut: boolean;
}

export interface ParsedMessage extends MessageHead {
  /** Plain text, cleaned, tabs expanded, addresses hidden. */
  text: string;
}

/** Reads one message of an archive. @param latest dates after this are taken for broken */
export async function parseMessage(message: MboxMessage, latest: Date): Promise<ParsedMessage> {
  const { headers, body } = parseHeaders(message.bytes);
  const extracted = await extractText(message.bytes, headers, body);
  const text = expandTabs(cleanText(extracted.text));
  return {
    number: message.number,
    line: message.line,
    key: messageKey(headers, message.bytes),
    parents: parentIds(headers).map(sha256),
    subject: maskAddresses(headers.get('subject') ?? ''),
    author: readAuthor(headers.raw('from') ?? headers.raw('reply-to') ?? headers.raw('sender')),
    date: parseDate(headers.raw('date'), latest),
    envelopeDate: otherDate(headers, latest) ?? parseDate(message.envelope, latest),
    attachments: extracted.attachments.map((name) => maskAddresses(cleanText(name)).slice(0, 200)),
    isCut: message.isCut || text.length > MAX_TEXT_CHARACTERS,
    text: maskAddresses(text.slice(0, MAX_TEXT_CHARACTERS).replace(/\p{Cs}$/u, '')),
  };
}

function otherDate(headers: Headers, latest: Date): Date | null {
  const received = headers.raw('received')?.split(';').at(-1) ?? null;
  return parseDate(headers.raw('nntp-posting-date'), latest) ?? parseDate(received, latest);
}

function messageKey(headers: Headers, bytes: Buffer): string {
  const own = headers.raw('message-id') ?? headers.raw('article-i.d.');
  const id = own === null ? null : (idsIn(own)[0] ?? own.trim());
  return id ? sha256(id) : createHash('sha256').update(bytes).digest('hex');
}

/** In-Reply-To may hold free text; only ids in angle brackets count. It names the parent, so it comes last. */
function parentIds(headers: Headers): string[] {
  const ids = [...idsIn(headers.raw('references') ?? ''), ...idsIn(headers.raw('in-reply-to') ?? '')];
  return ids.filter((id, index) => ids.lastIndexOf(id) === index);
}

function idsIn(value: string): string[] {
  return value.match(/<[^<>\s]+@[^<>\s]*>/g) ?? [];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
