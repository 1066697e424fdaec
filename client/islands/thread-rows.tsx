import type { ThreadDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { ThreadItem, threadItemAttributes } from '../views/thread-item.js';
import { renderInto } from './adopt.js';
import { byId, element } from './dom.js';

/** The rows of `#threads`. Told what to show, it touches only what changed. */
export function createThreadRows(
  list: HTMLElement,
  initial: ReadonlyMap<string, ThreadDto>,
  initialPeople: ReadonlyMap<string, PersonDto>,
  /** Unread posts by thread, of a signed-in person. */
  initialUnread: ReadonlyMap<string, number>,
) {
  let unread = initialUnread;
  const shown = new Map<string, ThreadDto>(initial);
  const rowOf = (id: string) => byId(threadItemAttributes({ id }).id);

  /** Writes a row as its thread is now; a new one is made, and stands nowhere yet. */
  function write(thread: ThreadDto, people: ReadonlyMap<string, PersonDto>): HTMLElement {
    const known = rowOf(thread.id);
    const row = known ?? element('li');
    const before = shown.get(thread.id);
    const view = (of: ThreadDto, who: typeof people, counts: typeof unread) => (
      <ThreadItem
        thread={of}
        author={who.get(of.authorId)}
        unread={counts.get(of.id)}
        language={list.dataset.written}
      />
    );
    if (known === null) {
      for (const [name, value] of Object.entries(threadItemAttributes(thread))) row.setAttribute(name, value);
    }
    renderInto(
      row,
      view(thread, people, unread),
      before && known ? view(before, initialPeople, initialUnread) : undefined,
    );
    shown.set(thread.id, thread);
    return row;
  }

  return {
    /** Rewrites the rows that are on the page, each in its place. */
    update(threads: Iterable<ThreadDto>, people: ReadonlyMap<string, PersonDto>): void {
      for (const thread of threads) {
        if (shown.get(thread.id) !== thread && rowOf(thread.id) !== null) write(thread, people);
      }
    },
    /** Shows other counts of unread posts. */
    setUnread(counts: ReadonlyMap<string, number>, people: ReadonlyMap<string, PersonDto>): void {
      const before = unread;
      unread = counts;
      for (const [id, thread] of shown)
        if (before.get(id) !== counts.get(id) && rowOf(id) !== null) write(thread, people);
    },
    /** How many rows stand elsewhere, are missing, or should not be there. */
    strayCount(order: readonly ThreadDto[]): number {
      const present = [...list.children].map((row) => row.id);
      const wanted = order.map((thread) => threadItemAttributes(thread).id);
      const wantedIds = new Set(wanted);
      const presentIds = new Set(present);
      const missing = wanted.filter((id) => !presentIds.has(id)).length;
      const extra = present.filter((id) => !wantedIds.has(id)).length;
      const kept = present.filter((id) => wantedIds.has(id));
      const keptWanted = wanted.filter((id) => presentIds.has(id));
      return missing + extra + movedCount(kept, keptWanted);
    },
    /** Puts the rows in this order. @returns the first row that is new or moved */
    arrange(order: readonly ThreadDto[], people: ReadonlyMap<string, PersonDto>): HTMLElement | null {
      let first: HTMLElement | null = null;
      const wanted = new Set(order.map((thread) => threadItemAttributes(thread).id));
      for (const row of [...list.children]) if (!wanted.has(row.id)) row.remove();
      for (const [index, thread] of order.entries()) {
        const row = rowOf(thread.id) ?? write(thread, people);
        if (list.children[index] === row) continue;
        list.insertBefore(row, list.children[index] ?? null);
        first ??= row;
      }
      for (const id of [...shown.keys()]) if (!wanted.has(threadItemAttributes({ id }).id)) shown.delete(id);
      return first;
    },
  };
}

/** How many would have to be picked up to bring one order into the other, each brought to the front. */
function movedCount(from: readonly string[], to: readonly string[]): number {
  let rest = from.length - 1;
  for (let at = to.length - 1; at >= 0; at -= 1) {
    while (rest >= 0 && from[rest] !== to[at]) rest -= 1;
    if (rest < 0) return at + 1;
    rest -= 1;
  }
  return 0;
}
