import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import { fieldSeenBy } from '../../auth/index.js';
import { areFellows } from '../../networks/index.js';
import { isAmong } from './arms.js';
import { namedSo } from './named-so.js';
import { NO_IDS, networkNamed, type Scope } from './scope.js';
import type { Values } from './values.js';
import type { Wanted } from './wanted.js';

/** SQL: what a person is found by, as the index `accounts_people` has it. */
const said = `to_tsvector('convene', coalesce(a.name, '') || ' ' || coalesce(a.username, '') || ' ' || search_interests(a.interests))`;
const named = `to_tsvector('convene', coalesce(a.name, '') || ' ' || coalesce(a.username, ''))`;

/**
 * SQL: people by name and interests: those who wrote something that this reader may read, those who are members of a network
 * with him, and himself. Who is only in a closed network is nobody to an outsider.
 */
export function findPeople(wanted: Wanted, scope: Scope, query: string, values: Values): string {
  const skipped = wanted.kind === 'people' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  return namedSo(
    `select a.id, a.username, a.name, case when seen.interests then coalesce(a.interests, '{}') else '{}' end as interests,
       ${named} @@ ${query} as by_name
     from accounts a cross join lateral (select ${interestsSeen(scope, values)} as interests) seen
     where a.status in ('active', 'unclaimed') and ${said} @@ ${query} and (seen.interests or ${named} @@ ${query})
       and (${isKnown(wanted, scope, values)})`,
    ['id', 'username', 'name', 'interests'],
    values.put(skipped, 'int'),
  );
}

/** SQL: whether the reader may see the interests of `a`; otherwise they find nobody. */
function interestsSeen(scope: Scope, values: Values): string {
  if (!scope.accountId) return `a.interests_shown = 'public'`;
  const me = values.put(scope.accountId, 'uuid');
  return fieldSeenBy('a', 'interests_shown', me, areFellows('a.id', me));
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
