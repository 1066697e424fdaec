import type { Author } from '../message/author.js';

/**
 * One name for each author key: of the names a person wrote under, one with several words before a bare
 * word (often just the address's first half), then the most frequent, then the longest.
 */
export function chooseNames(authors: Author[]): { name: string; importKey: string }[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { key, name } of authors) {
    const names = counts.get(key) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    counts.set(key, names);
  }
  return [...counts].map(([importKey, names]) => ({ importKey, name: best(names) }));
}

function best(names: Map<string, number>): string {
  const ranked = [...names].sort(
    ([a, timesA], [b, timesB]) =>
      Number(b.includes(' ')) - Number(a.includes(' ')) ||
      timesB - timesA ||
      b.length - a.length ||
      (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}
