import type { SearchDto, Tally } from '../../../contract/search.js';
import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { networkPath } from '../../networks/index.js';
import { tallyOf } from './find-people.js';
import { EVERYONE_COUNTED } from './most-counted.js';
import { nameWords } from './name-words.js';
import { Values } from './values.js';
import type { Wanted } from './wanted.js';

type Row = Omit<SearchDto['networks'][number], 'path'> & { total: number };

export interface FoundNetworks {
  tally: Tally;
  networks: SearchDto['networks'];
}

/** Networks by name, address and what they are for: every network's profile is public. */
export async function findNetworks(ask: Ask, wanted: Wanted): Promise<FoundNetworks> {
  const words = nameWords(wanted.text);
  if (words === null) return { tally: null, networks: [] };
  const values = new Values();
  const query = `to_tsquery('convene', ${values.put(words, 'text')})`;
  const skipped = wanted.kind === 'networks' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  const rows = await ask<Row>(
    `with found as materialized (
       select n.id, n.name, n.slug, n.aims, n.brand, to_tsvector('convene', n.name) @@ ${query} as by_name from networks n
       where to_tsvector('convene', n.name || ' ' || n.slug || ' ' || n.aims) @@ ${query}
       limit ${EVERYONE_COUNTED + 1}
     )
     select id, name, slug, aims, brand, (select count(*)::int from found) as total from found
     order by by_name desc, lower(name), id limit ${RESULTS_PER_PAGE} offset ${values.put(skipped, 'int')}`,
    values.all,
    true,
  );
  return {
    tally: tallyOf(rows[0]?.total ?? 0),
    networks: rows.map(({ total: _total, ...row }) => ({ ...row, path: networkPath(row.slug) })),
  };
}
