import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import { namedSo } from './named-so.js';
import type { Values } from './values.js';
import type { Wanted } from './wanted.js';

/** SQL: networks by name, address and what they are for: every network's profile is public. */
export function findNetworks(wanted: Wanted, query: string, values: Values): string {
  const skipped = wanted.kind === 'networks' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  return namedSo(
    `select n.id, n.name, n.slug, n.aims, n.brand, to_tsvector('convene', n.name) @@ ${query} as by_name
     from networks n where to_tsvector('convene', n.name || ' ' || n.slug || ' ' || n.aims) @@ ${query}`,
    ['id', 'name', 'slug', 'aims', 'brand'],
    values.put(skipped, 'int'),
  );
}
