import type { Ask, Database } from '../../database/index.js';
import type { Corpus } from '../queries/corpus.js';
import { hasTrigrams } from '../queries/extensions.js';
import { countDocuments } from '../queries/find-documents.js';
import { lookThrough } from '../queries/look-through.js';
import type { Scope } from '../queries/scope.js';
import type { Wanted } from '../queries/wanted.js';
import { wordsOf } from '../queries/words-wanted.js';
import { similarWords } from './similar-words.js';

/** Fewer results than this, and a misspelt word is looked for. */
const FEW = 3;
/** Words of a search that are looked at, and corrections tried. */
const MOST_WORDS = 6;
const MOST_TRIES = 3;

interface Searched {
  typed: string;
  wanted: Wanted;
  scope: Scope;
  corpus: Corpus;
  /** What it found. */
  total: number;
}

/**
 * The same search with misspelt words set right, if that finds more. Each is tried by the search itself, with this
 * reader's permission: a word that only hidden texts have is never offered.
 * @returns what to type instead, or null
 */
export async function suggest(
  db: Database,
  ask: Ask,
  { typed, wanted, scope, corpus, total }: Searched,
): Promise<string | null> {
  const words = wanted.text.words
    .map((word) => word.toLowerCase())
    .filter((word) => /^\p{L}{4,24}$/u.test(word))
    .slice(0, MOST_WORDS);
  if (total >= FEW || words.length === 0 || !(await hasTrigrams(db, ask))) return null;
  const similar = await similarWords(ask, words, scope);
  if (similar.size === 0) return null;
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const change = (word: string) => {
      const candidates = similar.get(word.toLowerCase());
      return candidates?.[Math.min(attempt, candidates.length - 1)] ?? word;
    };
    const corrected: Wanted = {
      ...wanted,
      kind: 'all',
      page: 1,
      sort: 'date',
      text: { ...wanted.text, words: wanted.text.words.map(change) },
    };
    const theirs = { ...scope, words: await wordsOf(ask, corrected.text) };
    const { total: found } = await lookThrough(countDocuments, ask, corrected, theirs, corpus, null);
    if (found > total) return typed.replace(/[\p{L}]{4,24}/gu, change);
  }
  return null;
}
