import type { Ask } from '../../database/index.js';
import { EVERYONE } from '../indexing/audience.js';
import { MANY_AUDIENCES } from '../queries/arms.js';
import { fewIn, NO_IDS, type Scope } from '../queries/scope.js';
import { editDistance } from './edit-distance.js';

const CANDIDATES = 40;

// Two indexes, as of the posts: what a visitor's word is compared with holds nothing of closed networks.
const open = `
  select i.typed, k.word is not null as "isKnown",
    case when k.word is null then array(
      select w.word from search_words w where w.audience = '${EVERYONE}' and w.word % i.typed
      order by w.word <-> i.typed limit ${CANDIDATES}) else '{}' end as words
  from unnest($1::text[]) as i(typed) left join search_words k on k.audience = '${EVERYONE}' and k.word = i.typed`;
const closed = (isFew: boolean) => `
  with own as materialized (select unnest($2::uuid[]) as id)
  select i.typed, exists (select from own join search_words k on k.audience = own.id and k.word = i.typed) as "isKnown",
    array(select distinct w.word from ${
      isFew
        ? `own cross join lateral (select w.word from search_words w
            where w.audience <> '${EVERYONE}' and w.audience = own.id and w.word % i.typed limit ${CANDIDATES}) w`
        : `search_words w where w.audience <> '${EVERYONE}' and w.word % i.typed
            and coalesce(w.audience in (select id from own), false)`
    } limit ${CANDIDATES}) as words
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
  const inOpen = await ask<Row>(open, [typed], true);
  // To look for similar ones costs most: not for a word that anyone may read.
  const left = inOpen.filter(({ isKnown }) => !isKnown).map((row) => row.typed);
  const isAsked = left.length > 0 && scope.audiences !== NO_IDS;
  const isFew = fewIn(scope.audiences, MANY_AUDIENCES) !== null;
  const inClosed = isAsked ? await ask<Row>(closed(isFew), [left, scope.audiences], true) : [];
  const known = new Set([...inOpen, ...inClosed].filter(({ isKnown }) => isKnown).map((row) => row.typed));
  const words = (word: string) =>
    [...inOpen, ...inClosed].filter((row) => row.typed === word).flatMap((row) => row.words);
  return new Map(
    typed
      .filter((word) => !known.has(word))
      .map((word) => [word, nearest(word, [...new Set(words(word))])] as const)
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
