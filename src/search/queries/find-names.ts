import type { SearchDto, Tally } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { networkPath } from '../../networks/index.js';
import { findNetworks } from './find-networks.js';
import { findPages } from './find-pages.js';
import { findPeople } from './find-people.js';
import { nameWords } from './name-words.js';
import { EVERYONE_COUNTED } from './named-so.js';
import type { Scope } from './scope.js';
import { Values } from './values.js';
import type { Wanted } from './wanted.js';

interface Listed<T> {
  total: number;
  rows: Omit<T, 'path'>[];
}
interface Row {
  people: Listed<SearchDto['people'][number]>;
  networks: Listed<SearchDto['networks'][number]>;
  pages: {
    total: number;
    rows: { id: string; name: string; slug: string; updatedAt: string; place: string; network: string }[];
  };
}

export interface FoundNames {
  people: { tally: Tally; people: SearchDto['people'] };
  networks: { tally: Tally; networks: SearchDto['networks'] };
  pages: { tally: Tally; ownPages: SearchDto['ownPages'] };
}

/** People, networks and their pages that are called so, or say so of themselves: one statement. */
export async function findNames(ask: Ask, wanted: Wanted, scope: Scope): Promise<FoundNames> {
  const words = nameWords(wanted.text);
  if (words === null)
    return {
      people: { tally: null, people: [] },
      networks: { tally: null, networks: [] },
      pages: { tally: null, ownPages: [] },
    };
  const values = new Values();
  const query = `to_tsquery('convene', ${values.put(words, 'text')})`;
  const [row] = await ask<Row>(
    `select ${findPeople(wanted, scope, query, values)} as people, ${findNetworks(wanted, query, values, scope.accountId)} as networks,
       ${findPages(wanted, query, values, scope.accountId)} as pages`,
    values.all,
    true,
  );
  const { people, networks, pages } = row!;
  return {
    people: {
      tally: tallyOf(people.total),
      people: people.rows.map((one) => ({ ...one, path: `/u/${one.username}` })),
    },
    networks: {
      tally: tallyOf(networks.total),
      networks: networks.rows.map((one) => ({ ...one, path: networkPath(one.slug) })),
    },
    pages: {
      tally: tallyOf(pages.total),
      ownPages: pages.rows.map(({ id, name, slug, updatedAt, place, network }) => ({
        id,
        title: name,
        path: `${networkPath(place)}/pages/${slug}`,
        network,
        updatedAt: new Date(updatedAt).toISOString(),
      })),
    },
  };
}

const tallyOf = (total: number): Tally => ({
  count: Math.min(total, EVERYONE_COUNTED),
  isMore: total > EVERYONE_COUNTED,
});
