import type { FoundPost, SearchDto } from '../../../contract/search.js';
import { idOf } from './sample-shell.js';

const place = { name: 'Night work', slug: 'night-work', path: '/n/midwives/f/night-work' };

const found = (number: number): FoundPost => ({
  kind: number === 1 ? 'thread' : 'reply',
  postId: idOf(700 + number),
  path: `/t/${idOf(700)}/the-rota${number === 1 ? '' : `#post-${number}`}`,
  title: [
    { text: 'The ', isMatch: false },
    { text: 'rota', isMatch: true },
    { text: ` of week ${number}`, isMatch: false },
  ],
  titleLanguage: 'cy',
  excerptLanguage: 'ar',
  excerpt: [
    { text: 'Who made this ', isMatch: false },
    { text: 'rota', isMatch: true },
    { text: ' & when?', isMatch: false },
  ],
  author: number === 3 ? null : { id: idOf(1), username: 'anna', name: 'Anna Berg' },
  createdAt: '2026-05-07T10:42:00.000Z',
  forum: { ...place, language: 'cy' },
  network: { name: 'Midwives', slug: 'midwives', path: '/n/midwives' },
  isLocked: number === 1,
  isPinned: number === 1,
  replies: 12,
});

const tally = (count: number) => ({ count, isMore: false });

/** A page of results with everything on it. */
export const searchFound: SearchDto = {
  kind: 'all',
  sort: 'relevance',
  page: 1,
  pages: 2,
  total: 13,
  isMore: false,
  since: null,
  tabs: {
    all: tally(13),
    threads: tally(1),
    replies: tally(12),
    people: tally(0),
    networks: tally(2),
    pages: tally(0),
  },
  posts: [1, 2, 3].map(found),
  people: [],
  networks: [],
  ownPages: [],
  facets: {
    network: [{ value: 'midwives', label: 'Midwives', count: 13 }],
    forum: [
      { value: 'midwives/night-work', label: 'Night work', count: 9 },
      { value: 'midwives/day-work', label: 'Day work', count: 4 },
    ],
    author: [{ value: 'anna', label: 'Anna Berg', count: 12 }],
    year: [{ value: '2026', label: '2026', count: 11 }],
    status: [{ value: 'locked', label: 'locked', count: 1 }],
  },
  suggestion: null,
  leftOut: [],
  unknownOperators: ['colour'],
};

/** Before anything was typed. */
export const searchBlank: SearchDto = {
  ...searchFound,
  pages: 0,
  total: 0,
  tabs: { all: null, threads: null, replies: null, people: null, networks: null, pages: null },
  posts: [],
  facets: { network: [], forum: [], author: [], year: [], status: [] },
  unknownOperators: [],
};

/** People, one of whom never wrote. */
export const searchPeople: SearchDto = {
  ...searchBlank,
  kind: 'people',
  sort: 'relevance',
  total: 2,
  pages: 1,
  tabs: {
    all: tally(0),
    threads: tally(0),
    replies: tally(0),
    people: tally(2),
    networks: tally(0),
    pages: tally(0),
  },
  people: [
    {
      id: idOf(1),
      username: 'anna',
      name: 'Anna Berg',
      interests: ['Wound care', 'Night work'],
      path: '/u/anna',
    },
    { id: idOf(2), username: 'ben', name: 'Ben Okafor', interests: [], path: '/u/ben' },
  ],
};

/** Networks, more of them than are counted. */
export const searchNetworks: SearchDto = {
  ...searchBlank,
  kind: 'networks',
  sort: 'relevance',
  total: 2,
  pages: 1,
  tabs: {
    all: { count: 500, isMore: true },
    threads: tally(0),
    replies: tally(500),
    people: tally(0),
    networks: tally(2),
    pages: tally(0),
  },
  networks: [
    {
      id: idOf(801),
      name: 'Midwives',
      slug: 'midwives',
      aims: 'For all who work at night.',
      brand: 'blue',
      path: '/n/midwives',
    },
    {
      id: idOf(802),
      name: 'Night porters',
      slug: 'night-porters',
      aims: 'Keys, doors and lifts.',
      brand: 'blue',
      path: '/n/night-porters',
    },
  ],
};

/** The newest of very many. */
export const searchMany: SearchDto = {
  ...searchFound,
  kind: 'replies',
  total: 500,
  pages: 50,
  page: 3,
  isMore: true,
  since: '2026-01-02T00:00:00.000Z',
  tabs: { ...searchNetworks.tabs, replies: { count: 500, isMore: true } },
};
