import type { Ask } from '../../database/index.js';
import type { Corpus } from './corpus.js';
import { type Found, findDocuments } from './find-documents.js';
import type { Scope } from './scope.js';
import type { Wanted } from './wanted.js';
import { windowsFor } from './windows.js';

/** A wider look may take this long, judged by the last one; a search stops before one that would take longer. */
const PATIENCE_MS = 400;
const GROWTH = 8;

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
  const windows = windowsFor(corpus, scope, wanted.hasWords);
  for (const [place, since] of windows.entries()) {
    const startedAt = performance.now();
    const found = await findDocuments(ask, wanted, scope, kind, since);
    const took = performance.now() - startedAt;
    const isLast = place === windows.length - 1;
    if (found.isMore || isLast || took * GROWTH > PATIENCE_MS)
      return { ...found, since: found.isMore ? null : since };
  }
  throw new Error('there is always a window');
}
