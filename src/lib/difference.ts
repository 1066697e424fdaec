import { diffWordsWithSpace } from 'diff';
import type { DiffPiece } from '../../contract/difference.js';

/** More single changes than these make two texts "too different": the work to find them grows with their square. */
const MOST_CHANGES = 400;

/**
 * What became of a text, word by word, in the order it is read.
 * @returns null where too much changed for that to be of use
 */
export function differenceOf(before: string, after: string): DiffPiece[] | null {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (found === undefined) return null;
  return found.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
