import { MOST_RESULTS } from '../../../contract/search.js';
import type { Corpus } from './corpus.js';
import type { Scope } from './scope.js';

/** Fewer documents than this are looked through at once. */
const SMALL = 20_000;
/** As many matches may be fetched and sorted: some milliseconds. */
const EASY = 4_000;
/** The next window holds so many times more. */
const GROWTH = 8;

/**
 * From which instant on to look, one after another until enough is found; null: all of it. Words that are common are
 * found often enough among the newest posts; rare ones are cheap to look up everywhere. So every search does about
 * the same work.
 */
export function windowsFor(corpus: Corpus, scope: Scope, hasWords: boolean): (Date | null)[] {
  const { documents, bounds } = corpus;
  if (documents <= SMALL || bounds.length < 10 || !hasWords) return [null];
  const density = densityOf(corpus, scope.lexemes) * Math.min(1, scope.documents / documents);
  if (documents * density <= EASY) return [null];
  const windows: (Date | null)[] = [];
  for (let size = (2 * MOST_RESULTS) / density; size < documents / 2; size *= GROWTH)
    windows.push(newest(bounds, size / documents));
  return [...windows, null];
}

/** The share of documents that the rarest of the words can have. */
function densityOf({ frequencies, rarest }: Corpus, lexemes: string[]): number {
  return Math.min(1, ...lexemes.map((lexeme) => frequencies.get(lexeme) ?? rarest));
}

function newest(bounds: Date[], share: number): Date {
  const place = Math.floor((1 - share) * (bounds.length - 1));
  return bounds[Math.max(0, Math.min(bounds.length - 2, place))]!;
}
