import type { SearchHas, SearchInput, SearchIs, SearchKind, SearchSort } from '../../../contract/search.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { isDay } from '../parsing/day.js';
import { type ParsedQuery, parseQuery } from '../parsing/parse-query.js';

/** What is searched for: the text that was typed and the form's fields, together. */
export interface Wanted {
  text: ParsedQuery;
  kind: SearchKind;
  sort: SearchSort;
  page: number;
  /** Each of these must hold; within one, any of its names may. */
  authors: string[][];
  forums: string[][];
  networks: string[][];
  before: string | null;
  after: string | null;
  has: SearchHas[];
  is: SearchIs[];
  /** Whether words are looked for at all, or only filters are given. */
  hasWords: boolean;
  /** Nothing was asked for. */
  isEmpty: boolean;
}

/** @throws AppError invalid_input with what can't be understood, by field */
export function wantedOf(input: SearchInput): Wanted {
  const text = parseQuery(input.q);
  const fields: { field: string; message: Sentence }[] = text.problems.map((message) => ({
    field: 'q',
    message,
  }));
  const { before, after } = input;
  if (before && !isDay(before))
    fields.push({ field: 'before', message: (words) => words.search.beforeNeedsDate });
  if (after && !isDay(after))
    fields.push({ field: 'after', message: (words) => words.search.afterNeedsDate });
  const hasWords = text.words.length + text.phrases.length > 0;
  const wanted = {
    authors: both(text.authors, input.author),
    forums: both(text.forums, input.forum),
    networks: both(text.networks, input.network),
    before: least(text.before, before),
    after: greatest(text.after, after),
    has: [...new Set([...text.has, ...(input.has ? [input.has] : [])])],
    is: [...new Set([...text.is, ...(input.is ? [input.is] : [])])],
  };
  const { authors, forums, networks, has, is } = wanted;
  const hasFilters =
    [authors, forums, networks, has, is].some((list) => list.length > 0) ||
    wanted.before !== null ||
    wanted.after !== null;
  const excludes = text.excludedWords.length + text.excludedPhrases.length > 0;
  if (!hasWords && excludes && !hasFilters)
    fields.push({ field: 'q', message: (words) => words.search.onlyExcluded });
  if (fields.length > 0) throw new AppError('invalid_input', fields[0]!.message, { fields });
  return {
    ...wanted,
    text,
    kind: input.kind ?? 'all',
    // Without words nothing is nearer to them than anything else.
    sort: hasWords ? (input.sort ?? 'relevance') : 'date',
    page: input.page,
    hasWords,
    isEmpty: !hasWords && !excludes && !hasFilters,
  };
}

/**
 * Words, at most one phrase among them, days, and what posts have: what nearly everyone types. These few shapes are planned
 * once per connection; everything else is planned with its values, each time.
 */
export function isUsual({ text, authors, forums, networks, is }: Wanted): boolean {
  const filters = [authors, forums, networks, is, text.excludedWords, text.excludedPhrases];
  return text.phrases.length <= 1 && filters.every((list) => list.length === 0);
}

function both(typed: string[], field: string | undefined): string[][] {
  return [...(typed.length > 0 ? [typed] : []), ...(field ? [[field.replace(/^@/, '')]] : [])];
}

function least(a: string | null, b: string | undefined): string | null {
  if (!a || !b) return a ?? b ?? null;
  return a < b ? a : b;
}

function greatest(a: string | null, b: string | undefined): string | null {
  if (!a || !b) return a ?? b ?? null;
  return a > b ? a : b;
}
