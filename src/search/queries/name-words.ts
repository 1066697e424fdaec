import type { ParsedQuery } from '../parsing/parse-query.js';

/**
 * What was typed as a query of beginnings: "ann ber" finds Anna Berg. Only letters and digits go in, so nothing typed
 * is syntax. Null: no words.
 */
export function nameWords({ words, phrases }: ParsedQuery): string | null {
  const all = [...words, ...phrases].join(' ').match(/[\p{L}\p{N}]+/gu);
  return all ? all.map((word) => `'${word}':*`).join(' & ') : null;
}
