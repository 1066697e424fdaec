import { RESULTS_PER_PAGE } from '../../../contract/search.js';
import { inRegister, listedFor } from '../../networks/index.js';
import { namedSo } from './named-so.js';
import type { Values } from './values.js';
import type { Wanted } from './wanted.js';

/** SQL: networks by name, address and what they are for: one that is not in the register only for those who belong to it. */
export function findNetworks(
  wanted: Wanted,
  query: string,
  values: Values,
  accountId: string | null,
): string {
  const skipped = wanted.kind === 'networks' ? (wanted.page - 1) * RESULTS_PER_PAGE : 0;
  const me = accountId === null ? null : values.put(accountId, 'uuid');
  const isKnown = me
    ? `(${inRegister('n')} or exists (select from accounts me
         where me.id = ${me} and me.status = 'active' and ${listedFor('n', 'me')}))`
    : inRegister('n');
  return namedSo(
    `select n.id, n.name, n.slug, n.aims, n.brand, to_tsvector('convene', n.name) @@ ${query} as by_name
     from networks n where to_tsvector('convene', n.name || ' ' || n.slug || ' ' || n.aims) @@ ${query} and ${isKnown}`,
    ['id', 'name', 'slug', 'aims', 'brand'],
    values.put(skipped, 'int'),
  );
}
