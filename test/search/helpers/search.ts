import type { SearchDto } from '../../../contract/search.js';
import { query } from '../../../src/database/index.js';
import type { Actor, Services } from '../../../src/kernel/index.js';
import { followForums, searchSite } from '../../../src/search/index.js';
import { run } from '../../factories/world.js';

/** Brings the index up to date with everything that was written. Where a server runs, its own job may be at it, too. */
export async function indexAll(services: Services): Promise<void> {
  while ((await followForums.run(services)) || (await isBehind(services)));
}

async function isBehind({ db }: Services): Promise<boolean> {
  const [row] = await query<{ yes: boolean }>(
    db,
    `select exists (select from forum_heads h left join search_progress s on s.forum_id = h.forum_id
       where coalesce(s.seq, 0) < h.head) as yes`,
  );
  return row!.yes;
}

/** Searches as somebody. A string is what is typed. */
export async function searchAs(
  services: Services,
  actor: Actor,
  input: string | Record<string, unknown>,
): Promise<SearchDto> {
  return (await run(
    services,
    searchSite,
    actor,
    typeof input === 'string' ? { q: input } : input,
  )) as SearchDto;
}

/** Texts without marks, and the ids that were found, of a first page. */
export const idsOf = ({ posts }: SearchDto): string[] => posts.map(({ postId }) => postId);
export const textOf = (pieces: { text: string }[]): string => pieces.map(({ text }) => text).join('');

/** What the index itself holds of a word, whoever asks: to see that text which was taken away leaves it. */
export async function documentsWith(services: Services, word: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    services.db,
    `select count(*)::int as n from search_documents where words @@ plainto_tsquery('convene', $1)`,
    [word],
  );
  return row!.n;
}
