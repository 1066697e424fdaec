import { MOST_RESULTS } from '../../../contract/search.js';
import { EACH_AUDIENCE, type Look, MANY_AUDIENCES } from './arms.js';
import type { Corpus } from './corpus.js';
import { fewIn, type Scope } from './scope.js';
import type { Wanted } from './wanted.js';

/** Fewer documents than this are looked through at once. */
const SMALL = 20_000;
/** As many matches may be fetched and sorted: about 5 ms (measured, docs/search.md). */
const EASY = 1_500;
/** Words together are looked up everywhere while the rarest is in no more documents: lists of places are quick to cross. */
const MOST_LISTED = 100_000;
/** A filter beside common words may make them fetch so many matches, the newest, and no more. */
const MOST_FETCHED = 8_000;
/** Words that are each in more than this share of all documents are found by reading the newest ones. */
const COMMON = 0.1;
/** ... of these many documents at most: about 20 ms. */
const MOST_READ = 16_000;
/** Words together, or one beside the other, are taken to leave so much at least: words go together. */
const LEAST_TOGETHER = 0.02;

export type Window = Omit<Look, 'kind'>;
const everything: Window = { since: null, open: 'all', closed: 'all' };

/**
 * How to look, one way after another until enough is found. Rare words are cheap to look up everywhere, of common ones
 * the newest matches are enough. So every search does about the same work. How common a word is, is counted in public
 * posts only: what is written where a reader may not look chooses nothing (docs/search.md).
 */
export function windowsFor(corpus: Corpus, scope: Scope, wanted: Wanted, isOneKind: boolean): Window[] {
  const { documents, bounds } = corpus;
  if (documents <= SMALL || bounds.length < 10 || !wanted.hasWords || scope.authorIds) return [everything];
  const months = corpus.hasMonths ? 'months' : 'all';
  // Where hardly anything is public nothing is known of words, whatever the closed forums hold.
  if (corpus.publicDocuments <= SMALL)
    return [{ ...everything, closed: scope.closedDocuments > SMALL ? months : 'all' }];
  const { least, together } = sharesOf(corpus, scope);
  const isFew = fewIn(scope.audiences, EACH_AUDIENCE) !== null;
  const open = scope.publicDocuments ?? corpus.publicDocuments;
  const readable = Math.min(1, (open + scope.closedDocuments) / documents);
  // One look at all closed forums meets what is in the others, too.
  const met = open + (isFew ? scope.closedDocuments : documents - corpus.publicDocuments);
  if (met * least <= EASY) return [everything];
  const older = wanted.before ? shareBefore(bounds, wanted.before) : 1;
  const since = (size: number) => newest(bounds, older, size / documents);
  // Of a word that is common in public, the newest of one look are nearer than some of each of many networks.
  const each = fewIn(scope.audiences, MANY_AUDIENCES) !== null;
  const closed = each && scope.closedDocuments * least <= EASY ? 'all' : months;
  const isFiltered = isOneKind || wanted.has.length + wanted.is.length > 0;
  if (least >= COMMON && wanted.forums.length + wanted.networks.length === 0) {
    const share = scope.closedDocuments / Math.max(1, documents - open);
    const walk = { open: 'walk', closed: !isFew && share * least >= COMMON ? 'walk' : closed } as const;
    const beside = wanted.text.phrases.length > 0 ? LEAST_TOGETHER : 1;
    // How much a filter leaves is not known: the first look must be the last.
    const enough = isFiltered ? MOST_READ : (4 * MOST_RESULTS) / (together * beside * readable);
    const size = Math.min(MOST_READ, enough);
    return [...new Set([size, MOST_READ])].map((size) => ({ ...walk, since: since(size) }));
  }
  if (met * together <= EASY && documents * least <= MOST_LISTED) return [everything];
  const near = (1.5 * MOST_RESULTS) / (together * readable);
  const size = MOST_FETCHED / (least * readable);
  if (isFiltered) return [{ open: months, closed, since: size < documents ? since(size) : null }];
  // Between days there are few months to look at, and they may hold too little.
  if (wanted.after) return [{ open: months, closed, since: null }];
  // No index goes back further than all of them together need.
  return [near, older * documents].map((size) => ({
    open: months,
    closed,
    since: size < (older * documents) / 2 ? since(size) : null,
  }));
}

/** The share of documents that the rarest of the words can have, and that all of them are expected to have. */
function sharesOf({ frequencies, rarest }: Corpus, { words }: Scope) {
  // Of words that are not counted, the rarest counted one is the most that can be: most of them are far rarer.
  const shares = words.lexemes.map((lexeme) => frequencies.get(lexeme) ?? rarest / 2);
  const least = Math.min(1, ...shares);
  const product = shares.reduce((all, share) => all * share, 1);
  return { least, together: Math.max(product, least * LEAST_TOGETHER) };
}

/** The instant from which on are the newest `share`, of those older than the `older` newest. */
function newest(bounds: Date[], older: number, share: number): Date {
  const place = Math.floor((older - share) * (bounds.length - 1));
  return bounds[Math.max(0, Math.min(bounds.length - 2, place))]!;
}

function shareBefore(bounds: Date[], day: string): number {
  const end = Date.parse(day);
  const after = bounds.findIndex((bound) => bound.getTime() >= end);
  return after === -1 ? 1 : after / (bounds.length - 1);
}
