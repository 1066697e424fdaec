import type { SearchDto, Tally } from '../../../contract/search.js';
import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { isAmong } from './arms.js';
import { EVERYONE_COUNTED } from './most-counted.js';
import { nameWords } from './name-words.js';
import { NO_IDS, networkNamed, type Scope } from './scope.js';
import { Values } from './values.js';
import type { Wanted } from './wanted.js';

interface Row {
  id: string;
  username: string;
  name: string;
  interests: string[];
  total: number;
}

export interface FoundPeople {
  tally: Tally;
  people: SearchDto['people'];
}

/** SQL: what a person is found by, as the index `accounts_people` has it. */
const said = `to_tsvector('convene', coalesce(a.name, '') || ' ' || coalesce(a.username, '') || ' ' || search_interests(a.interests))`;
const named = `to_tsvector('convene', coalesce(a.name, '') || ' ' || coalesce(a.username, ''))`;

/**
 * People by name and interests: those who wrote something that this reader may read, those who are members of a network
 * with him, and himself. Who is only in a closed network is nobody to an outsider.
 */
export async function findPeople(ask: Ask, wanted: Wanted, scope: Scope): Promise<FoundPeople> {
  const words = nameWords(wanted.text);
  if (words === null) return { tally: null, people: [] };
  const values = new Values();
  const text = `to_tsquery('convene', ${values.put(words, 'text')})`;
  const skipped = wanted.kind === 'people' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  const rows = await ask<Row>(
    `with found as materialized (
       select a.id, a.username, a.name, coalesce(a.interests, '{}') as interests, ${named} @@ ${text} as by_name
       from accounts a
       where a.status <> 'closed' and ${said} @@ ${text} and (${isKnown(wanted, scope, values)})
       limit ${EVERYONE_COUNTED + 1}
     )
     select id, username, name, interests, (select count(*)::int from found) as total from found
     order by by_name desc, lower(name), id limit ${RESULTS_PER_PAGE} offset ${values.put(skipped, 'int')}`,
    values.all,
    true,
  );
  return {
    tally: tallyOf(rows[0]?.total ?? 0),
    people: rows.map(({ total: _total, ...row }) => ({ ...row, path: `/u/${row.username}` })),
  };
}

/** SQL: whether the reader may come upon `a` at all. Filters by forum and network hold for people too. */
function isKnown(wanted: Wanted, scope: Scope, values: Values): string {
  const ways: string[] = [];
  for (const forums of [scope.publicForums, scope.closedForums].filter((list) => list !== NO_IDS))
    ways.push(
      `exists (select from search_documents d join posts p on p.id = d.post_id and p.state = 'visible'
         where d.author_id = a.id and ${isAmong('d.forum_id', forums, values)})`,
    );
  // Whoever is only named by a forum wrote in it.
  if (scope.accountId && wanted.forums.length === 0) {
    const me = values.put(scope.accountId, 'uuid');
    const here = wanted.networks.map((names) => `and ${networkNamed(names, values)}`).join(' ');
    ways.push(
      `exists (select from memberships theirs join networks n on n.id = theirs.network_id
         join accounts me on me.id = ${me} and me.status = 'active'
         where theirs.account_id = a.id and theirs.state = 'active' ${here} and (me.is_site_admin or exists (
           select from memberships mine where mine.account_id = me.id and mine.network_id = theirs.network_id
             and mine.state = 'active')))`,
    );
    if (wanted.networks.length === 0) ways.push(`a.id = ${me}`);
  }
  return ways.join(' or ') || 'false';
}

export function tallyOf(total: number): Tally {
  return { count: Math.min(total, EVERYONE_COUNTED), isMore: total > EVERYONE_COUNTED };
}
