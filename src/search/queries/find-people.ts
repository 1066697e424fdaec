import type { SearchDto, Tally } from '../../../contract/search.js';
import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { isAmong } from './arms.js';
import { EVERYONE_COUNTED } from './most-counted.js';
import { nameWords } from './name-words.js';
import type { Scope } from './scope.js';
import { Values } from './values.js';
import type { Wanted } from './wanted.js';

interface Row {
  id: string;
  username: string;
  name: string;
  total: number;
}

export interface FoundPeople {
  tally: Tally;
  people: SearchDto['people'];
}

/**
 * People by name: those who wrote something that this reader may read, and the reader himself. Who is only in a closed
 * forum is nobody to an outsider. Authors of imported posts are found like others.
 */
export async function findPeople(ask: Ask, wanted: Wanted, scope: Scope): Promise<FoundPeople> {
  const words = nameWords(wanted.text);
  if (words === null) return { tally: null, people: [] };
  const values = new Values();
  const text = values.put(words, 'text');
  const me = values.put(scope.accountId, 'uuid');
  const skipped = wanted.kind === 'people' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  const rows = await ask<Row>(
    `with found as materialized (
       select a.id, a.username, a.name, lower(a.name) as key from accounts a
       where a.status <> 'closed'
         and to_tsvector('convene', coalesce(a.name, '') || ' ' || coalesce(a.username, '')) @@ to_tsquery('convene', ${text})
         and (a.id = ${me} or exists (select from search_documents d where d.author_id = a.id
           and (${isAmong('d.forum_id', scope.publicForums, values)} or ${isAmong('d.forum_id', scope.closedForums, values)})))
       limit ${EVERYONE_COUNTED + 1}
     )
     select id, username, name, (select count(*)::int from found) as total from found
     order by key, id limit ${RESULTS_PER_PAGE} offset ${skipped}`,
    values.all,
  );
  return {
    tally: tallyOf(rows[0]?.total ?? 0),
    people: rows.map(({ id, username, name }) => ({ id, username, name, path: `/u/${username}` })),
  };
}

export function tallyOf(total: number): Tally {
  return { count: Math.min(total, EVERYONE_COUNTED), isMore: total > EVERYONE_COUNTED };
}
