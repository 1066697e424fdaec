import {
  MOST_RESULTS,
  RESULTS_PER_PAGE,
  type SearchDto,
  searchDto,
  searchInput,
  type Tally,
} from '../../../contract/search.js';
import { type Ask, readingAtOnce } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canSearch } from '../policies/search.policy.js';
import { type Corpus, corpusOf } from '../queries/corpus.js';
import { type Counted, countDocuments, findDocuments } from '../queries/find-documents.js';
import { findNames } from '../queries/find-names.js';
import { presentFound } from '../queries/found-posts.js';
import { lookThrough } from '../queries/look-through.js';
import { type Scope, scopeOf } from '../queries/scope.js';
import { inTurn } from '../queries/turnstile.js';
import { isUsual, type Wanted, wantedOf } from '../queries/wanted.js';
import { withFewerWords } from '../suggesting/fewer-words.js';
import { suggest } from '../suggesting/suggest.js';

/** One statement of a search is given up after this. */
const LIMIT_MS = 2_000;

export const searchSite = defineUseCase({
  name: 'search.searchSite',
  summary: "Search threads, replies, people, networks and networks' pages, of what you may read.",
  input: searchInput,
  output: searchDto,
  limit: { points: 240, seconds: 60 },
  facts: async (_ctx, input) => wantedOf(input),
  policy: () => canSearch(),
  run: async (ctx, { q }, wanted) => (wanted.isEmpty ? nothing(wanted) : search(ctx, q, wanted)),
});

async function search(ctx: Ctx, typed: string, wanted: Wanted): Promise<SearchDto> {
  try {
    return await inTurn(async () => {
      const corpus = await corpusOf(ctx.db);
      return readingAtOnce(ctx.db, LIMIT_MS, (ask) => read(ctx, ask, typed, wanted, corpus), isUsual(wanted));
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== '57014') throw error;
    throw new AppError('unavailable', (words) => words.search.tooSlow, { retryAfterSeconds: 5 });
  }
}

async function read(ctx: Ctx, ask: Ask, typed: string, wanted: Wanted, corpus: Corpus): Promise<SearchDto> {
  const scope = await scopeOf(ask, accountIdOf(ctx.actor), wanted);
  const { people, networks, pages } = await findNames(ask, wanted, scope);
  const { kind } = wanted;
  if (kind === 'people' || kind === 'networks' || kind === 'pages') {
    const counted = await lookThrough(countDocuments, ask, wanted, scope, corpus, null);
    const tabs = { ...tabsOf(counted), people: people.tally, networks: networks.tally, pages: pages.tally };
    const tally = tabs[kind];
    return {
      ...nothing(wanted),
      ...sized(tally?.count ?? 0, tally?.isMore ?? false),
      tabs,
      people: kind === 'people' ? people.people : [],
      networks: kind === 'networks' ? networks.networks : [],
      ownPages: kind === 'pages' ? pages.ownPages : [],
    };
  }
  const found = await findPosts(ask, wanted, scope, corpus);
  const total = found.all.threads + found.all.replies;
  const suggestion = await suggest(ctx.db, ask, { typed, wanted, scope, corpus, total });
  const fewer = total === 0 && suggestion === null ? await withFewerWords(ask, wanted, scope, corpus) : null;
  const { all, shown } = fewer ? await findPosts(ask, fewer.wanted, fewer.scope, corpus) : found;
  return {
    ...nothing(wanted),
    ...sized(shown.total, shown.isMore),
    since: shown.since?.toISOString() ?? null,
    tabs: { ...tabsOf(all), people: people.tally, networks: networks.tally, pages: pages.tally },
    posts: shown.posts.map(presentFound),
    facets: shown.facets,
    suggestion,
    leftOut: fewer?.leftOut ?? [],
  };
}

/** All posts that match, and those of the kind that was asked for. */
async function findPosts(ask: Ask, wanted: Wanted, scope: Scope, corpus: Corpus) {
  const { kind } = wanted;
  const all = await lookThrough(findDocuments, ask, wanted, scope, corpus, null);
  // Where all matches were counted, those of one kind are among them; otherwise they are looked for by themselves.
  const isAll = (kind !== 'threads' && kind !== 'replies') || (!all.isMore && !all.since);
  return { all, shown: isAll ? all : await lookThrough(findDocuments, ask, wanted, scope, corpus, kind) };
}

const sized = (total: number, isMore: boolean) => ({
  pages: Math.ceil(total / RESULTS_PER_PAGE),
  total,
  isMore,
});

function tabsOf({ threads, replies, isMore }: Counted): Record<'all' | 'threads' | 'replies', Tally> {
  const tally = (count: number): Tally => ({ count, isMore });
  return {
    all: tally(Math.min(MOST_RESULTS, threads + replies)),
    threads: tally(threads),
    replies: tally(replies),
  };
}

/** Before anything was typed; and what every answer has. */
function nothing({ kind, sort, page, text }: Wanted): SearchDto {
  return {
    kind,
    sort,
    page,
    pages: 0,
    total: 0,
    isMore: false,
    since: null,
    tabs: { all: null, threads: null, replies: null, people: null, networks: null, pages: null },
    posts: [],
    people: [],
    networks: [],
    ownPages: [],
    facets: { network: [], forum: [], author: [], year: [], status: [] },
    suggestion: null,
    leftOut: [],
    unknownOperators: [...new Set(text.unknown)],
  };
}
