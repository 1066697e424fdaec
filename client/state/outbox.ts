import type { Ack, ErrorBody } from '../../contract/errors.js';
import type { PostCommitted } from '../../contract/forums.js';
import { live } from '../../text/words.js';
import { isUnsent, loadEntries, type OutboxEntry, type OutboxStore, saveEntries } from './outbox-entry.js';
import { backoff, type Timers } from './timers.js';

export interface OutboxOptions {
  timers: Timers;
  store: OutboxStore;
  /** A fresh UUID. */
  newKey(): string;
  /** Sends once. Rejects when no answer came, whatever happened on the other side. */
  send(entry: OutboxEntry): Promise<Ack<PostCommitted>>;
  onChange(): void;
  onSettled?(entry: OutboxEntry): void;
  onFailed?(entry: OutboxEntry): void;
  /** It waits for a moderator, on the server. */
  onHeld?(message: string): void;
}

export interface Outbox {
  entries(): readonly OutboxEntry[];
  /** Takes a reply and sends it as soon as those before it have an answer. */
  add(
    body: string,
    afterNumber: number,
    said?: Pick<OutboxEntry, 'replyTo' | 'language' | 'attested'>,
  ): OutboxEntry;
  /** Sends a failed or waiting one again, under the same key. */
  retry(clientKey: string): void;
  /** Takes one out and gives it back. One that is being sent stays. */
  take(clientKey: string): OutboxEntry | undefined;
  /** Throws one away, so that it can be taken back. One that is being sent stays. */
  discard(clientKey: string): boolean;
  /** Takes a discarded one back, as it was. */
  undo(clientKey: string): void;
  /** There may be a way to the server now. */
  wake(): void;
  /** The feed has brought everything up to this number. */
  reached(cursor: number): void;
}

const retryable: ReadonlySet<string> = new Set(['too_many', 'unavailable', 'internal']);
const REFUSALS_BEFORE_FAILED = 4;

/**
 * Sends replies one after the other, each under one key for ever: however often it is tried, the server keeps one
 * post of a key. Text leaves the outbox only when it is committed or discarded by hand.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { timers, store, send, newKey, onChange } = options;
  let entries: OutboxEntry[] = loadEntries(store);
  let inFlight: string | null = null;
  let silences = 0;
  /** Number of the newest own post known from an answer; the feed may not have brought it yet. */
  let newest = 0;
  const refusals = new Map<string, number>();
  let cancelTimer = () => {};
  let cancelCount = () => {};

  const publish = (next: OutboxEntry[]) => {
    entries = next;
    saveEntries(store, entries);
    onChange();
  };
  const change = (clientKey: string, to: Partial<OutboxEntry>) => {
    publish(entries.map((entry) => (entry.clientKey === clientKey ? { ...entry, ...to } : entry)));
    return entries.find((entry) => entry.clientKey === clientKey);
  };
  const pumpLater = (ms: number) => {
    cancelTimer();
    cancelTimer = timers.after(ms, () => void pump());
  };

  /** One that is not on its way and not committed. */
  const still = (clientKey: string) =>
    entries.find((one) => one.clientKey === clientKey && one.status !== 'settled' && inFlight !== clientKey);

  async function pump(): Promise<void> {
    if (inFlight !== null) return;
    const next = entries.find((entry) => isUnsent(entry) && entry.status !== 'failed');
    if (next === undefined) return;
    cancelTimer();
    inFlight = next.clientKey;
    if (next.status !== 'sending')
      change(next.clientKey, { status: 'sending', problem: undefined, turnAt: undefined });
    const answer = await send(next).catch(() => null);
    inFlight = null;
    if (answer === null) return wait(next);
    silences = 0;
    if (answer.ok) settle(next, answer.data);
    else refuse(next, answer.error);
  }

  function wait(entry: OutboxEntry): void {
    change(entry.clientKey, { status: 'queued', problem: live.post.queued });
    pumpLater(backoff(silences, timers.random()));
    silences += 1;
  }

  function settle(entry: OutboxEntry, { post, seq }: PostCommitted): void {
    refusals.delete(entry.clientKey);
    // Whatever is sent after this one gets a higher number.
    newest = Math.max(newest, post.number);
    entries = entries.map((one) => ({ ...one, afterNumber: Math.max(one.afterNumber, newest) }));
    const settled = change(entry.clientKey, { status: 'settled', problem: undefined, post, seq });
    if (settled !== undefined) options.onSettled?.(settled);
    void pump();
  }

  /** Kept for a moderator: the server has the text, and the page shows it among what waits. */
  function hold(entry: OutboxEntry, message: string): void {
    refusals.delete(entry.clientKey);
    publish(entries.filter((one) => one.clientKey !== entry.clientKey));
    options.onHeld?.(message);
    void pump();
  }

  /** Has the time until somebody's turn shown anew each second, as long as something waits for it. */
  function countDown(): void {
    cancelCount();
    cancelCount = timers.after(1_000, () => {
      if (!entries.some((entry) => isUnsent(entry) && (entry.turnAt ?? 0) > timers.now())) return;
      onChange();
      countDown();
    });
  }

  function refuse(entry: OutboxEntry, error: ErrorBody): void {
    if (error.code === 'held') {
      hold(entry, error.message);
      return;
    }
    if (error.reason === 'slow_mode') {
      // No failure, however often: it goes out by itself when its writer's turn comes.
      const ms = (error.retryAfterSeconds ?? 1) * 1_000;
      change(entry.clientKey, { status: 'queued', problem: error.message, turnAt: timers.now() + ms });
      pumpLater(ms);
      countDown();
      return;
    }
    const count = (refusals.get(entry.clientKey) ?? 0) + 1;
    refusals.set(entry.clientKey, count);
    if (retryable.has(error.code) && count < REFUSALS_BEFORE_FAILED) {
      change(entry.clientKey, { status: 'queued', problem: live.post.busy });
      pumpLater(Math.max((error.retryAfterSeconds ?? 0) * 1_000, backoff(count, timers.random())));
      return;
    }
    const { message: problem, code, terms } = error;
    // The last is the network's, whose page has those of the site too.
    const rules = terms?.at(-1)?.path;
    const failed = change(entry.clientKey, { status: 'failed', problem, code, rules });
    if (failed !== undefined) options.onFailed?.(failed);
    void pump();
  }

  return {
    entries: () => entries,
    add(body, afterNumber, said) {
      const after = Math.max(afterNumber, newest);
      const entry: OutboxEntry = {
        clientKey: newKey(),
        body,
        afterNumber: after,
        status: 'sending',
        ...said,
      };
      publish([...entries, entry]);
      void pump();
      return entry;
    },
    retry(clientKey) {
      const entry = entries.find((one) => one.clientKey === clientKey);
      if (entry === undefined || entry.status === 'settled') return;
      refusals.delete(clientKey);
      if (entry.status === 'failed') {
        // To the end: the entries stand in the order in which they are sent.
        const again: OutboxEntry = { ...entry, status: 'queued', problem: undefined };
        publish([...entries.filter((one) => one !== entry), again]);
      }
      void pump();
    },
    take(clientKey) {
      const entry = still(clientKey);
      if (entry !== undefined) publish(entries.filter((one) => one !== entry));
      return entry;
    },
    discard(clientKey) {
      return still(clientKey) !== undefined && change(clientKey, { isDiscarded: true }) !== undefined;
    },
    undo(clientKey) {
      change(clientKey, { isDiscarded: undefined });
      void pump();
    },
    wake: () => void pump(),
    reached(cursor) {
      const left = entries.filter((entry) => entry.status !== 'settled' || (entry.seq ?? 0) > cursor);
      if (left.length !== entries.length) publish(left);
    },
  };
}
