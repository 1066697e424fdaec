import type { Ask } from '../../database/index.js';
import { EVERYONE } from '../indexing/audience.js';
import type { Scope } from '../queries/scope.js';
import { editDistance } from './edit-distance.js';

const CANDIDATES = 40;

// Words beginning alike are looked at too: two wrong letters in a short word leave few trigrams in common.
const text = `
  with own as materialized (select unnest($2::uuid[]) as id union all select $3::uuid)
  select i.typed, exists (select from search_words k where k.word = i.typed and k.audience in (select id from own)) as "isKnown",
    array(select distinct w.word from search_words w where w.word % i.typed and coalesce(w.audience in (select id from own), false)
      limit ${CANDIDATES}) as words
  from unnest($1::text[]) as i(typed)`;

interface Row {
  typed: string;
  isKnown: boolean;
  words: string[];
}

/**
 * For each word that nobody wrote for this reader: words that look like it and were, nearest first. They come from the
 * vocabulary of everyone and of the reader's own networks; whether one is found now is asked of the search itself.
 */
export async function similarWords(ask: Ask, typed: string[], scope: Scope): Promise<Map<string, string[]>> {
  const rows = await ask<Row>(text, [typed, scope.audiences, EVERYONE]);
  return new Map(
    rows
      .filter(({ isKnown }) => !isKnown)
      .map((row) => [row.typed, nearest(row.typed, row.words)] as const)
      .filter(([, words]) => words.length > 0),
  );
}

function nearest(typed: string, words: string[]): string[] {
  const most = typed.length <= 5 ? 1 : typed.length <= 8 ? 2 : 3;
  return words
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}
