import { z } from 'zod';
import { answers } from '../text/words.js';
import { networkDto } from './networks.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** `all` is everything that was written: threads and replies. */
export const searchKinds = ['all', 'threads', 'replies', 'people', 'networks', 'pages'] as const;
export type SearchKind = (typeof searchKinds)[number];
export const searchSorts = ['relevance', 'date'] as const;
export type SearchSort = (typeof searchSorts)[number];
export const searchHas = ['link', 'code', 'quote', 'image'] as const;
export type SearchHas = (typeof searchHas)[number];
export const searchIs = ['locked', 'pinned', 'mine', 'unanswered'] as const;
export type SearchIs = (typeof searchIs)[number];

export const MAX_QUERY_CHARACTERS = 300;
export const RESULTS_PER_PAGE = 10;
/** More than this many are not counted: the number then means "at least". */
export const MOST_RESULTS = 500;

const text = (max: number) =>
  z
    .string()
    .max(max, { error: () => answers.search.tooLong(max) })
    .transform((given) => given.trim());
const name = text(121).optional();
const day = text(10).optional();

/** The fields of the form; each filter can also be typed into `q` as an operator. */
export const searchInput = z.strictObject({
  q: text(MAX_QUERY_CHARACTERS).default(''),
  kind: z.enum(searchKinds).optional(),
  sort: z.enum(searchSorts).optional(),
  author: name,
  forum: name,
  network: name,
  before: day,
  after: day,
  has: z.enum(searchHas).optional(),
  is: z.enum(searchIs).optional(),
  page: z
    .number()
    .int()
    .min(1)
    .max(MOST_RESULTS / RESULTS_PER_PAGE)
    .default(1),
});
export type SearchInput = z.output<typeof searchInput>;

/** A text in pieces: those that matched are marked. */
export const snippet = z.array(z.object({ text: z.string(), isMatch: z.boolean() }));
export type Snippet = z.infer<typeof snippet>;

const place = z.object({ name: z.string(), slug: z.string(), path: z.string() });

/** One thread or reply that was found. */
export const foundPost = z.object({
  kind: z.enum(['thread', 'reply']),
  postId: id,
  path: z.string(),
  title: snippet,
  /** What each is written in; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullable(),
  excerpt: snippet,
  excerptLanguage: z.enum(writtenLanguages).nullable(),
  author: personDto.nullable(),
  createdAt: instant,
  forum: place.extend({ language: z.enum(writtenLanguages).nullable() }),
  network: place,
  isLocked: z.boolean(),
  isPinned: z.boolean(),
  /** Of its thread. */
  replies: z.number().int(),
});
export type FoundPost = z.infer<typeof foundPost>;

export const facetNames = ['network', 'forum', 'author', 'year', 'status'] as const;
export type FacetName = (typeof facetNames)[number];
/** One value to narrow by, and how many of the results have it. */
export const facetValue = z.object({ value: z.string(), label: z.string(), count: z.number().int() });
export type FacetValue = z.infer<typeof facetValue>;

/** Null: not counted for this search. `isMore`: at least so many. */
const tally = z.object({ count: z.number().int(), isMore: z.boolean() }).nullable();
export type Tally = z.infer<typeof tally>;

export const searchDto = z.object({
  kind: z.enum(searchKinds),
  sort: z.enum(searchSorts),
  page: z.number().int(),
  pages: z.number().int(),
  /** How many were found, of what the reader may read. */
  total: z.number().int(),
  /** There are more, which were not looked at: `total` is of the newest ones. */
  isMore: z.boolean(),
  /** Set where only posts from this instant on were looked at, because the words are so common. */
  since: instant.nullable(),
  tabs: z.object({
    all: tally,
    threads: tally,
    replies: tally,
    people: tally,
    networks: tally,
    pages: tally,
  }),
  posts: z.array(foundPost),
  people: z.array(personDto.extend({ path: z.string(), interests: z.array(z.string()) })),
  networks: z.array(
    networkDto.pick({ id: true, name: true, slug: true, aims: true, brand: true, path: true }),
  ),
  /** Pages that networks wrote. */
  ownPages: z.array(
    z.object({ id, title: z.string(), path: z.string(), network: z.string(), updatedAt: instant }),
  ),
  facets: z.object({
    network: z.array(facetValue),
    forum: z.array(facetValue),
    author: z.array(facetValue),
    year: z.array(facetValue),
    status: z.array(facetValue),
  }),
  /** The same search with a misspelt word set right; it does find something. */
  suggestion: z.string().nullable(),
  /** Words that were not looked for, because no post has all of them; empty where all were. */
  leftOut: z.array(z.string()),
  /** Words before a colon that are no operators: they were searched for as text. */
  unknownOperators: z.array(z.string()),
});
export type SearchDto = z.infer<typeof searchDto>;
