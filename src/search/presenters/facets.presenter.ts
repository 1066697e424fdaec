import type { FacetValue, SearchDto } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import type { Group } from '../queries/find-documents.js';

/** Values of one kind to choose from: the most frequent ones. */
const SHOWN = 8;
const YEARS_SHOWN = 12;

interface Names {
  forums: { id: string; name: string; slug: string; network: { name: string; slug: string } }[];
  authors: { id: string; name: string; username: string }[];
}

const text = `
  select coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'slug', f.slug,
      'network', json_build_object('name', n.name, 'slug', n.slug)))
    from forums f join networks n on n.id = f.network_id where f.id = any($1::uuid[])), '[]'::json) as forums,
    coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'username', a.username))
    from accounts a where a.id = any($2::uuid[]) and a.status <> 'closed'), '[]'::json) as authors`;

/** Counts with the names that go with them: what the reader may see, because the results are. */
export async function presentFacets(ask: Ask, groups: Group[]): Promise<SearchDto['facets']> {
  const byAuthor = most(groups.filter(({ authorId }) => authorId !== null)).slice(0, SHOWN);
  const byForum = groups.filter(({ forumId }) => forumId !== null);
  const [names] = await ask<Names>(
    text,
    [byForum.map((g) => g.forumId), byAuthor.map((g) => g.authorId)],
    true,
  );
  const forums = byForum.flatMap(({ forumId, count }) => {
    const forum = names!.forums.find(({ id }) => id === forumId);
    return forum ? [{ forum, count }] : [];
  });
  return {
    network: networksOf(forums),
    forum: most(
      forums.map(({ forum, count }) => ({
        value: `${forum.network.slug}/${forum.slug}`,
        label: forum.name,
        count,
      })),
    ).slice(0, SHOWN),
    author: byAuthor.flatMap(({ authorId, count }) => {
      const author = names!.authors.find(({ id }) => id === authorId);
      return author ? [{ value: author.username, label: author.name, count }] : [];
    }),
    year: groups
      .filter(({ year }) => year !== null)
      .sort((a, b) => b.year! - a.year!)
      .slice(0, YEARS_SHOWN)
      .map(({ year, count }) => ({ value: String(year), label: String(year), count })),
    status: groups.flatMap(({ status, count }) => (status ? [{ value: status, label: status, count }] : [])),
  };
}

function networksOf(
  forums: { forum: { network: { name: string; slug: string } }; count: number }[],
): FacetValue[] {
  const found = new Map<string, FacetValue>();
  for (const { forum, count } of forums) {
    const { slug, name } = forum.network;
    const known = found.get(slug);
    found.set(slug, { value: slug, label: name, count: count + (known?.count ?? 0) });
  }
  return most([...found.values()]).slice(0, SHOWN);
}

function most<T extends { count: number }>(values: T[]): T[] {
  return [...values].sort((a, b) => b.count - a.count);
}
