import { type SearchHas, type SearchIs, searchHas, searchIs } from '../../../contract/search.js';
import type { Sentence } from '../../lib/errors.js';
import { isDay } from './day.js';
import { type Token, tokensOf } from './tokens.js';

/** What was typed, understood. Filters of one kind: any of the authors, forums, networks; all of the rest. */
export interface ParsedQuery {
  words: string[];
  phrases: string[];
  excludedWords: string[];
  excludedPhrases: string[];
  authors: string[];
  forums: string[];
  networks: string[];
  /** Days as `2024-05-07`: earlier than this one; from this one on. */
  before: string | null;
  after: string | null;
  has: SearchHas[];
  is: SearchIs[];
  /** What can't be understood, in words. Nothing is searched for then. */
  problems: Sentence[];
  /** Names before a colon that are no operators: searched for as text. */
  unknown: string[];
}

/** More of one kind than this is a mistake or an attack. */
const MOST_TERMS = 20;
const MOST_VALUES = 5;

type Take = (query: ParsedQuery, value: string) => Sentence | undefined;

const operators: Record<string, Take> = {
  author: (query, value) => add(query.authors, value.replace(/^@/, '')),
  forum: (query, value) => add(query.forums, value),
  network: (query, value) => add(query.networks, value),
  before(query, value) {
    if (!isDay(value)) return (words) => words.search.beforeNeedsDate;
    if (query.before === null || value < query.before) query.before = value;
    return undefined;
  },
  after(query, value) {
    if (!isDay(value)) return (words) => words.search.afterNeedsDate;
    if (query.after === null || value > query.after) query.after = value;
    return undefined;
  },
  has(query, value) {
    const wanted = searchHas.find((name) => name === value.toLowerCase());
    if (!wanted) return (words) => words.search.hasNeeds;
    return add(query.has, wanted);
  },
  is(query, value) {
    const wanted = searchIs.find((name) => name === value.toLowerCase());
    if (!wanted) return (words) => words.search.isNeeds;
    return add(query.is, wanted);
  },
};

const minusBeforeOperator: Sentence = (words) => words.search.minusBeforeOperator;
const needsValue =
  (operator: string): Sentence =>
  (words) =>
    words.search.needsValue(operator);

/** Understands what was typed. Never throws: what makes no sense is said in `problems` or searched for as text. */
export function parseQuery(typed: string): ParsedQuery {
  const query: ParsedQuery = {
    words: [],
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
    authors: [],
    forums: [],
    networks: [],
    before: null,
    after: null,
    has: [],
    is: [],
    problems: [],
    unknown: [],
  };
  const tokens = tokensOf(typed.normalize('NFC').replace(/\p{Cc}|\p{Cs}/gu, ' '));
  if (tokens.length > MOST_TERMS) query.problems.push((words) => words.search.tooManyWords);
  else for (const token of tokens) take(query, token);
  return query;
}

function take(query: ParsedQuery, token: Token): void {
  const { operator, text, isQuoted, isExcluded, raw } = token;
  if (operator !== null && Object.hasOwn(operators, operator)) {
    const problem = isExcluded
      ? minusBeforeOperator
      : text === ''
        ? needsValue(operator)
        : operators[operator]!(query, text);
    if (problem) query.problems.push(problem);
    return;
  }
  if (operator !== null) query.unknown.push(operator);
  const plain = operator === null ? text : raw.replace(/^-/, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return;
  if (isQuoted && operator === null) (isExcluded ? query.excludedPhrases : query.phrases).push(plain);
  else (isExcluded ? query.excludedWords : query.words).push(plain);
}

function add<T>(values: T[], value: T): Sentence | undefined {
  if (values.includes(value)) return undefined;
  if (values.length >= MOST_VALUES) return (words) => words.search.tooManyValues;
  values.push(value);
  return undefined;
}
