import {
  MOST_RESULTS,
  RESULTS_PER_PAGE,
  type SearchDto,
  searchDto,
  searchInput,
  type Tally,
} from '../../../contract/search.js';
import { readingAtOnce } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canSearch } from '../policies/search.policy.js';
import { presentFacets } from '../presenters/facets.presenter.js';
import { corpusOf } from '../queries/corpus.js';
import { findNetworks } from '../queries/find-networks.js';
import { findPeople } from '../queries/find-people.js';
import { foundPosts } from '../queries/found-posts.js';
import { type Looked, lookThrough } from '../queries/look-through.js';
import { scopeOf } from '../queries/scope.js';
import { inTurn } from '../queries/turnstile.js';
import { type Wanted, wantedOf } from '../queries/wanted.js';
import { suggest } from '../suggesting/suggest.js';

/** One statement of a search is given up after this. */
const LIMIT_MS = 2_000;

export const searchSite = defineUseCase({
  name: 'search.searchSite',
  summary: 'Search threads, replies, people and networks, of what you may read.',
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
      return readingAtOnce(ctx.db, LIMIT_MS, async (ask) => {
        const scope = await scopeOf(ask, accountIdOf(ctx.actor), wanted);
        const all = await lookThrough(ask, wanted, scope, corpus, null);
        const shown = await ofKind(wanted, all, () =>
          lookThrough(ask, wanted, scope, corpus, wanted.kind === 'threads' ? 'threads' : 'replies'),
        );
        const people = await findPeople(ask, wanted, scope);
        const networks = await findNetworks(ask, wanted);
        const tabs = { ...tabsOf(all), people: people.tally, networks: networks.tally };
        const { kind } = wanted;
        const isPosts = kind !== 'people' && kind !== 'networks';
        const total = isPosts ? shown.total : (tabs[kind]?.count ?? 0);
        return {
          ...frame(wanted),
          pages: Math.ceil(total / RESULTS_PER_PAGE),
          total,
          isMore: isPosts ? shown.isMore : (tabs[kind]?.isMore ?? false),
          since: isPosts ? (shown.since?.toISOString() ?? null) : null,
          tabs,
          posts: isPosts ? await foundPosts(ask, scope, shown.page) : [],
          people: kind === 'people' ? people.people : [],
          networks: kind === 'networks' ? networks.networks : [],
          facets: isPosts ? await presentFacets(ask, shown.groups) : noFacets,
          suggestion: isPosts ? await suggest(ctx.db, ask, typed, wanted, scope, all.total) : null,
        };
      });
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== '57014') throw error;
    throw new AppError('unavailable', (words) => words.search.tooSlow, { retryAfterSeconds: 5 });
  }
}

/** Where all matches were counted, those of one kind are among them; otherwise they are looked for by themselves. */
async function ofKind(wanted: Wanted, all: Looked, look: () => Promise<Looked>): Promise<Looked> {
  const isOneKind = wanted.kind === 'threads' || wanted.kind === 'replies';
  return isOneKind && (all.isMore || all.since) ? look() : all;
}

function tabsOf({ groups, isMore }: Looked): Record<'all' | 'threads' | 'replies', Tally> {
  const of = (isThread: boolean) => groups.find((group) => group.isThread === isThread)?.count ?? 0;
  const [threads, replies] = [of(true), of(false)];
  const tally = (count: number): Tally => ({ count, isMore });
  return {
    all: tally(Math.min(MOST_RESULTS, threads + replies)),
    threads: tally(threads),
    replies: tally(replies),
  };
}

const noFacets: SearchDto['facets'] = { network: [], forum: [], author: [], year: [], status: [] };

function frame({ kind, sort, page, text }: Wanted) {
  return { kind, sort, page, unknownOperators: [...new Set(text.unknown)] };
}

/** Before anything was typed. */
function nothing(wanted: Wanted): SearchDto {
  return {
    ...frame(wanted),
    pages: 0,
    total: 0,
    isMore: false,
    since: null,
    tabs: { all: null, threads: null, replies: null, people: null, networks: null },
    posts: [],
    people: [],
    networks: [],
    facets: noFacets,
    suggestion: null,
  };
}
