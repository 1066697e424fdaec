import type { Ask } from '../../database/index.js';
import type { Look } from './arms.js';
import type { Corpus } from './corpus.js';
import type { Counted } from './find-documents.js';
import type { Scope } from './scope.js';
import type { Wanted } from './wanted.js';
import { windowsFor } from './windows.js';

/** Finds or counts, in one look. */
type Find<F extends Counted> = (ask: Ask, wanted: Wanted, scope: Scope, look: Look) => Promise<F>;

/**
 * Looks at the newest posts first and further back only while there is too little.
 * @returns what was found, and `since`: only posts from this instant on were looked at; null: all
 */
export async function lookThrough<F extends Counted>(
  find: Find<F>,
  ask: Ask,
  wanted: Wanted,
  scope: Scope,
  corpus: Corpus,
  kind: 'threads' | 'replies' | null,
): Promise<F & { since: Date | null }> {
  const windows = windowsFor(corpus, scope, wanted, kind !== null);
  for (const [place, window] of windows.entries()) {
    const found = await find(ask, wanted, scope, { ...window, kind });
    if (found.isMore || place === windows.length - 1)
      return { ...found, since: found.isMore ? null : window.since };
  }
  throw new Error('there is always a window');
}
