import type { ErrorCode } from '../../contract/errors.js';
import type { PostDto } from '../../contract/forums.js';

/**
 * A reply on its way. `sending`: asked, no answer yet. `queued`: will be sent by itself when there is a way.
 * `failed`: refused, the person decides. `settled`: committed, and here until the feed brings it.
 */
export interface OutboxEntry {
  clientKey: string;
  body: string;
  /** Number of the post that it answers. */
  replyTo?: number;
  /** What its writer says that it is written in. */
  language?: string;
  /** Its writer says that what was found in it is no patient's. */
  attested?: true;
  /** The thread's newest post when this was written: the reply's own number is higher. */
  afterNumber: number;
  status: 'sending' | 'queued' | 'failed' | 'settled';
  /** In words, for the person, while it is not sent. */
  problem?: string;
  /** In slow mode: when its writer's turn comes, in the milliseconds of `Timers.now`. */
  turnAt?: number;
  /** What kind of refusal it was, for `failed`. */
  code?: ErrorCode;
  /** Where the rules stand that have to be accepted before it can be sent. */
  rules?: string;
  /** Thrown away by hand: not sent, not kept over a reload, and shown as one line that takes it back. */
  isDiscarded?: boolean;
  post?: PostDto;
  seq?: number;
}

/** Where unsent text survives a reload. */
export interface OutboxStore {
  load(): string | null;
  save(text: string | null): void;
}

/** Entries of an earlier visit, back in the queue under the same keys. What can't be read is nothing. */
export function loadEntries(store: OutboxStore): OutboxEntry[] {
  try {
    const parsed: unknown = JSON.parse(store.load() ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isStored).map(revive) : [];
  } catch {
    return [];
  }
}

/** Whether this is text that would be missed. */
export function isUnsent({ status, isDiscarded }: OutboxEntry): boolean {
  return status !== 'settled' && !isDiscarded;
}

/** Keeps what is not committed yet. */
export function saveEntries(store: OutboxStore, entries: readonly OutboxEntry[]): void {
  const unsent = entries.filter(isUnsent);
  store.save(unsent.length === 0 ? null : JSON.stringify(unsent));
}

/**
 * The entries to show below the posts. One that is in the posts by its number is not shown again; and while an
 * answer is out, each own new post is taken for the oldest unanswered entry, so that it never shows twice.
 */
export function shownEntries(
  entries: readonly OutboxEntry[],
  posts: ReadonlyMap<number, PostDto>,
  authorId: string | null,
): OutboxEntry[] {
  const claimed = new Set(entries.map((entry) => entry.post?.number));
  const own = [...posts.values()]
    .filter((post) => post.authorId === authorId && !claimed.has(post.number))
    .map((post) => post.number)
    .sort((a, b) => a - b);
  return entries.filter((entry) => {
    if (entry.status === 'settled') return entry.post !== undefined && !posts.has(entry.post.number);
    if (entry.status === 'failed' || entry.isDiscarded) return true;
    const at = own.findIndex((number) => number > entry.afterNumber);
    if (at === -1) return true;
    own.splice(at, 1);
    return false;
  });
}

function isStored(value: unknown): value is OutboxEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<OutboxEntry>;
  return (
    typeof entry.clientKey === 'string' &&
    typeof entry.body === 'string' &&
    typeof entry.afterNumber === 'number' &&
    (entry.status === 'sending' || entry.status === 'queued' || entry.status === 'failed')
  );
}

/** What failed for want of a session is tried again: the key of this store is the account's. */
function revive(entry: OutboxEntry): OutboxEntry {
  const isRefused = entry.status === 'failed' && entry.code !== 'unauthenticated';
  return isRefused
    ? entry
    : { ...entry, status: 'queued', problem: undefined, turnAt: undefined, code: undefined };
}
