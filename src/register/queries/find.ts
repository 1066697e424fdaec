import type { FindNetworksInput } from '../../../contract/register.js';
import { NETWORKS_PER_PAGE, type RegisterSort } from '../../../contract/register.js';
import { type Database, query } from '../../database/index.js';
import { inRegister } from '../../networks/index.js';
import type { FacetGroup } from '../policies/facets.js';
import { readWords } from './register-words.js';

/** SQL and its values: the networks of the register that have these words and this tag. */
function matching({ q, tag }: FindNetworksInput): { where: string; values: unknown[]; isNarrow: boolean } {
  const { query: words, tags } = readWords(q);
  const values: unknown[] = [];
  const parts = [inRegister('n')];
  if (words !== null) {
    values.push(words, tags);
    parts.push(`(to_tsvector('convene', n.name || ' ' || n.slug || ' ' || n.aims) @@ to_tsquery('convene', $1)
      or n.tags && $2::text[])`);
  } else if (q !== '') parts.push('false');
  if (tag) {
    values.push([tag]);
    parts.push(`n.tags @> $${values.length}::text[]`);
  }
  return { where: parts.join(' and '), values, isNarrow: parts.length > 1 };
}

/** How many of them there are of each kind: all counts beside filters come out of these. */
export async function countKinds(db: Database, input: FindNetworksInput): Promise<FacetGroup[]> {
  const { where, values } = matching(input);
  return query<FacetGroup>(
    db,
    `select n.subject, n.area, n.joining, n.status, count(*)::int as count from networks n where ${where}
     group by n.subject, n.area, n.joining, n.status`,
    values,
  );
}

const orders: Record<RegisterSort, string> = {
  name: 'lower(n.name), n.id',
  newest: 'n.created_at desc, n.id',
  members: 'coalesce(g.members, 0) desc, lower(n.name), n.id',
  activity: 'g.active_at desc nulls last, lower(n.name), n.id',
};

/** The ids of one page, in order. */
export async function findPage(db: Database, input: FindNetworksInput, page: number): Promise<string[]> {
  const { where, values, isNarrow } = matching(input);
  // Words and tags are looked up first, by their indexes: to ask each network in the register's order for them, until a
  // page is full, takes a hundred times as long where few have them.
  const source = isNarrow ? `(select n.* from networks n where ${where} offset 0) n` : 'networks n';
  const parts = isNarrow ? ['true'] : [where];
  for (const name of ['subject', 'area', 'joining', 'status'] as const) {
    if (input[name]) {
      values.push(input[name]);
      parts.push(`n.${name} = $${values.length}`);
    }
  }
  if (!input.status) parts.push(`n.status <> 'retired'`);
  const figures = ['members', 'activity'].includes(input.sort)
    ? 'left join network_figures g on g.network_id = n.id'
    : '';
  values.push((page - 1) * NETWORKS_PER_PAGE);
  const rows = await query<{ id: string }>(
    db,
    `select n.id from ${source} ${figures} where ${parts.join(' and ')} order by ${orders[input.sort]}
     limit ${NETWORKS_PER_PAGE} offset $${values.length}`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** The addresses of all networks in the register, for maps of the site. */
export async function listedSlugs(db: Database, limit: number): Promise<string[]> {
  const rows = await query<{ slug: string }>(
    db,
    `select n.slug from networks n where ${inRegister('n')} order by lower(n.name), n.id limit $1`,
    [limit],
  );
  return rows.map(({ slug }) => slug);
}
