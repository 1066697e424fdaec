import { live } from '../../text/words.js';
import { type Said, textOf, together } from './said.js';
import type { Timers } from './timers.js';

/** At most one announcement in this time: a reader's screen reader must not be talked over. */
export const ANNOUNCE_EVERY_MS = 10_000;

/** Nothing is said to somebody who writes, or who was just answered, before so long a pause. */
export const PAUSE_MS = 3_000;

/** What can be announced politely: as counts, where nobody chose to hear more of replies. */
export type Countable = 'reply' | 'edit' | 'removal' | 'thread';

/** Takes what is to be said when it is time; empty: nothing any more. The same function twice is asked once. */
export type AskTurn = (compose: () => Said) => void;

/**
 * One mouth for all news of a page: what comes from several places is one announcement, the first at once, then at
 * most one every ten seconds, and never into what somebody writes or just heard: it waits for a pause.
 * @param busyAt when something was typed or answered last, by the timers' clock
 */
export function createTurns(
  timers: Timers,
  say: (said: Said) => void,
  busyAt = () => Number.NEGATIVE_INFINITY,
): AskTurn {
  const waiting = new Set<() => Said>();
  let quietUntil = 0;
  let isPlanned = false;

  const left = () => Math.max(0, quietUntil - timers.now(), busyAt() + PAUSE_MS - timers.now());
  const plan = () => {
    isPlanned = true;
    timers.after(left(), () => (left() > 0 ? plan() : speak()));
  };
  const speak = () => {
    isPlanned = false;
    const texts = [...waiting].map((compose) => compose()).filter((said) => textOf(said) !== '');
    waiting.clear();
    if (texts.length === 0) return;
    quietUntil = timers.now() + ANNOUNCE_EVERY_MS;
    say(together(texts, ', '));
  };
  return (compose) => {
    waiting.add(compose);
    if (!isPlanned) plan();
  };
}

/**
 * Gathers what happened and says it as counts when it is its turn: "3 new replies, 1 reply removed".
 * @param replied says who replied, or what, instead of how many, for those who chose that
 */
export function createAnnouncer(ask: AskTurn, replied?: (count: number, said: Said[]) => Said) {
  const counts = new Map<Countable, number>();
  const names = new Set<Said | (() => Said | undefined)>();

  const compose = () => {
    const said = [...names].map((name) => (typeof name === 'function' ? name() : name));
    const known = [...new Set(said)].filter((name) => name !== undefined);
    const parts = [...counts].map(([what, count]) =>
      what === 'reply' && replied && known.length > 0 ? replied(count, known) : live.status.news[what](count),
    );
    counts.clear();
    names.clear();
    return together(parts, ', ');
  };
  return {
    /**
     * @param by the name of who did it where it may be said; or asked when it is said: what they wrote, if it still stands
     */
    add(what: Countable, count = 1, by?: Said | (() => Said | undefined)): void {
      if (count <= 0) return;
      counts.set(what, (counts.get(what) ?? 0) + count);
      if (what === 'reply' && by !== undefined) names.add(by);
      ask(compose);
    },
  };
}
