import type { NotificationKind } from '../../contract/notifications.js';

type Words = Record<NotificationKind, (n: number) => string>;

/** "Somebody called you by name, 2 answers to you". */
export function newsWords(counts: ReadonlyMap<NotificationKind, number>, words: Words): string {
  return [...counts].map(([kind, count]) => words[kind](count)).join(', ');
}
