import type { Ask } from '../../database/index.js';
import { EVERYONE } from '../indexing/audience.js';
import type { Corpus } from '../queries/corpus.js';
import { countDocuments } from '../queries/find-documents.js';
import { lookThrough } from '../queries/look-through.js';
import type { Scope } from '../queries/scope.js';
import type { Wanted } from '../queries/wanted.js';
import { wordsOf } from '../queries/words-wanted.js';

/** A search of fewer words is not a question: nothing is left out of it. */
const LEAST_TYPED = 3;
/** So many of the rarest words say what somebody is after, where all that carry a meaning are too many. */
const ENOUGH = [3, 2];

export interface Relaxed {
  wanted: Wanted;
  scope: Scope;
  /** Words as they were typed that are not looked for. */
  leftOut: string[];
}

interface Weighed {
  word: string;
  /** Share of public posts that have it. */
  share: number;
  /** An article, a pronoun, a word that asks: it stands in any text (English and German). */
  isStopWord: boolean;
  /** Nobody wrote it where this reader may read. */
  isUnknown: boolean;
}

/**
 * The same search with some words left out, for a question that no post has all the words of: first without those that
 * say nothing and those that nobody wrote, then only the rarest ones, then without the very rarest. How rare a word is,
 * is counted in public posts only, and each try is a search with this reader's permission.
 * @returns the first that finds something, or null
 */
export async function withFewerWords(
  ask: Ask,
  wanted: Wanted,
  scope: Scope,
  corpus: Corpus,
): Promise<Relaxed | null> {
  const typed = [...new Set(wanted.text.words)];
  if (typed.length < LEAST_TYPED) return null;
  for (const words of choicesOf(await weigh(ask, typed, scope, corpus))) {
    const text = { ...wanted.text, words };
    const fewer: Wanted = { ...wanted, text };
    const theirs: Scope = { ...scope, words: await wordsOf(ask, text) };
    const counted = await lookThrough(countDocuments, ask, { ...fewer, kind: 'all' }, theirs, corpus, null);
    if (counted.threads + counted.replies > 0)
      return { wanted: fewer, scope: theirs, leftOut: typed.filter((word) => !words.includes(word)) };
  }
  return null;
}

/** Lists of words to try, each shorter than what was typed, none twice. */
function choicesOf(all: Weighed[]): string[][] {
  const meaning = all.filter(({ isStopWord, isUnknown }) => !isStopWord && !isUnknown);
  if (meaning.length === 0) return [];
  const rarest = [...meaning].sort((a, b) => a.share - b.share);
  const choices = [meaning, ...ENOUGH.map((size) => rarest.slice(0, size)), rarest.slice(1, 1 + ENOUGH[0]!)]
    .filter((choice) => choice.length > 0 && choice.length < all.length)
    .map((choice) => all.map(({ word }) => word).filter((word) => choice.some((kept) => kept.word === word)));
  return [...new Map(choices.map((choice) => [choice.join(' '), choice])).values()];
}

// The vocabulary has words of four letters and more, and numbers are in none: of others nothing is known.
const weighing = `
  select i.word, l.lexemes,
    coalesce(ts_lexize('english_stem', lower(i.word)) = '{}' or ts_lexize('german_stem', lower(i.word)) = '{}', false)
      as "isStopWord",
    i.word ~ '^[[:alpha:]]{4,24}$' and not exists (select from search_words k where k.stem = any(l.lexemes)
      and (k.audience = '${EVERYONE}' or k.audience = any($2::uuid[]))) as "isUnknown"
  from unnest($1::text[]) with ordinality as i(word, place)
    cross join lateral (select tsvector_to_array(to_tsvector('convene', i.word)) as lexemes) l
  order by i.place`;

/** How much each word says. What no public post has is the rarest, whether a hidden one has it or none. */
async function weigh(
  ask: Ask,
  typed: string[],
  { audiences }: Scope,
  { frequencies, rarest }: Corpus,
): Promise<Weighed[]> {
  const rows = await ask<Omit<Weighed, 'share'> & { lexemes: string[] }>(weighing, [typed, audiences], true);
  return rows.map(({ word, lexemes, isStopWord, isUnknown }) => ({
    word,
    isUnknown,
    isStopWord: isStopWord || lexemes.length === 0,
    share: Math.min(1, ...lexemes.map((lexeme) => frequencies.get(lexeme) ?? rarest / 2)),
  }));
}
