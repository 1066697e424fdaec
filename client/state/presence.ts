import type { PersonDto } from '../../contract/people.js';
import { live, locale } from '../../text/words.js';
import type { Timers } from './timers.js';

/** A typing line fades after this long without news. */
export const TYPING_FADES_MS = 5_000;
/** One's own typing is told at most this often. */
export const TYPING_EVERY_MS = 3_000;
const NAMED = 3;

/** "Ada is typing", "Ada and Ben are typing", "Ada and 2 others are typing"; empty for nobody. */
export function typingWords(names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  const named = others.length > 1 ? [first, live.company.others(others.length)] : names;
  return live.company.typing(listed(named), names.length === 1);
}

const nobody: ReadonlySet<string> = new Set();

/**
 * "Here now: Ada, Ben and 3 others (you know 1)", or a count where names are not shown; empty for nobody.
 * @param known ids of people whom the reader knows: they are named first
 */
export function presenceWords(people: readonly PersonDto[], count: number, known = nobody): string {
  if (count <= 0) return '';
  if (people.length === 0) return live.company.hereNow(live.company.people(count));
  const friends = people.filter(({ id }) => known.has(id));
  const first = [...friends, ...people.filter(({ id }) => !known.has(id))].slice(0, NAMED);
  const named = first.map((person) => person.name);
  const others = Math.max(count, people.length) - named.length;
  const who = listed(others > 0 ? [...named, live.company.others(others)] : named);
  return live.company.hereNow(friends.length > 0 ? `${who} ${live.company.known(friends.length)}` : who);
}

/** "Ada, Ben and Cleo". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale).format(names);
}

/** Who is typing now; each name goes by itself when nothing more is heard. */
export function createTypingRoster(timers: Timers, changed: (words: string) => void) {
  const typists = new Map<string, { name: string; cancel: () => void }>();
  const tell = () => changed(typingWords([...typists.values()].map((one) => one.name)));
  const remove = (id: string) => {
    typists.get(id)?.cancel();
    if (typists.delete(id)) tell();
  };
  return {
    heard(person: PersonDto): void {
      const isNew = !typists.has(person.id);
      typists.get(person.id)?.cancel();
      const cancel = timers.after(TYPING_FADES_MS, () => remove(person.id));
      typists.set(person.id, { name: person.name, cancel });
      if (isNew) tell();
    },
    /** Their post is here, so they are done. */
    posted: remove,
    clear(): void {
      for (const one of typists.values()) one.cancel();
      typists.clear();
      tell();
    },
  };
}

/** Lets a call through at most once in `ms`; the others are dropped. */
export function atMostEvery(ms: number, timers: Timers, act: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (timers.now() - last < ms) return;
    last = timers.now();
    act();
  };
}
