import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import { inRegister, listedFor } from '../../networks/index.js';
import { pageReadableBy } from '../../publishing/index.js';
import { namedSo } from './named-so.js';
import { networkNamed } from './scope.js';
import type { Values } from './values.js';
import type { Wanted } from './wanted.js';

/** SQL: what a page is found by, as the index `network_pages_search` has it. */
const said = `to_tsvector('convene', p.title || ' ' || p.source)`;

/**
 * SQL: pages that networks wrote, by title and text: of networks that lists name to the reader, and only published ones
 * that the reader may read. A filter by network holds for them; one by forum leaves none.
 */
export function findPages(wanted: Wanted, query: string, values: Values, accountId: string | null): string {
  const skipped = wanted.kind === 'pages' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  const here = wanted.networks.map((names) => `and ${networkNamed(names, values)}`).join(' ');
  const isHere = wanted.forums.length > 0 ? 'and false' : here;
  return namedSo(
    `select p.id, p.title as name, p.slug, p.updated_at as "updatedAt", n.slug as place, n.name as network,
       to_tsvector('convene', p.title) @@ ${query} as by_name
     from network_pages p join networks n on n.id = p.network_id
     where ${said} @@ ${query} and n.closed_at is null ${isHere} and ${isReadable(values, accountId)}`,
    ['id', 'name', 'slug', '"updatedAt"', 'place', 'network'],
    values.put(skipped, 'int'),
  );
}

/** SQL: whether the reader may know of the network `n`, and read its page `p`. */
function isReadable(values: Values, accountId: string | null): string {
  if (accountId === null) {
    const nobody = { isMember: 'false', isManager: 'false', accountId: 'null::uuid' };
    return `${inRegister('n')} and ${pageReadableBy('p', nobody)}`;
  }
  const isInside = `(me.is_site_admin or exists (select from memberships own
    where own.network_id = n.id and own.account_id = me.id and own.state = 'active'))`;
  const reader = { isMember: isInside, isManager: 'false', accountId: 'me.id' };
  // Those who run a network read what is for some by name; of drafts a search finds none, whoever asks.
  const runs = `(me.is_site_admin or exists (select from memberships own
    where own.network_id = n.id and own.account_id = me.id and own.state = 'active' and own.role = 'admin'))`;
  const isRunOut = `(p.audience = 'named' and p.is_published and p.deleted_at is null and ${runs})`;
  // Who has an account that is not active any more reads as a visitor does.
  return `exists (select from (values (1)) one left join accounts me on me.id = ${values.put(accountId, 'uuid')} and me.status = 'active'
    where (${inRegister('n')} or ${listedFor('n', 'me')}) and (${pageReadableBy('p', reader)} or ${isRunOut}))`;
}
