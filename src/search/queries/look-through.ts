import type { Ask } from '../../database/index.js';
import type { Corpus } from './corpus.js';
import { type Found, findDocuments } from './find-documents.js';
import type { Scope } from './scope.js';
import type { Wanted } from './wanted.js';
import { windowsFor } from './windows.js';

export interface Looked extends Found {
  /** Only posts from this instant on were looked at; null: all. */
  since: Date | null;
}

/** Looks at the newest posts first and further back only while there is too little. */
export async function lookThrough(
  ask: Ask,
  wanted: Wanted,
  scope: Scope,
  corpus: Corpus,
  kind: 'threads' | 'replies' | null,
): Promise<Looked> {
  const windows = windowsFor(corpus, scope, wanted, kind !== null);
  for (const [place, window] of windows.entries()) {
    const found = await findDocuments(ask, wanted, scope, { ...window, kind });
    if (found.isMore || place === windows.length - 1)
      return { ...found, since: found.isMore ? null : window.since };
  }
  throw new Error('there is always a window');
}
