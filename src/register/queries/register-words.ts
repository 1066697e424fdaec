/** What somebody typed, ready for the index of words and for that of tags. */
export interface RegisterWords {
  /** Null: nothing to look for. For `to_tsquery`; every word may go on. */
  query: string | null;
  /** Tags that it may name: each word, and all of them together. */
  tags: string[];
}

/** Pure. Signs are no words, so nothing of a query's own language gets through. */
export function readWords(q: string): RegisterWords {
  const words =
    q
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return { query: null, tags: [] };
  const whole = q.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return {
    query: words.map((word) => `'${word}':*`).join(' & '),
    tags: [...new Set([whole, ...words])],
  };
}
