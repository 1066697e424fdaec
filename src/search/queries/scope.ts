import type { Ask } from '../../database/index.js';
import { audienceOf, readableBy, readableByAnyone } from '../../forums/index.js';
import { type AccountSql, inRegister, listedFor } from '../../networks/index.js';
import { Values } from './values.js';
import { isUsual, type Wanted } from './wanted.js';
import { type Words, wordsColumns } from './words-wanted.js';

/**
 * Ids as Postgres writes an array. Some readers have a thousand of them: they go back as they came, as one value, and
 * nobody takes them apart and puts them together again.
 */
export type IdList = string;
export const NO_IDS: IdList = '{}';

/** @returns the ids in a list, or null where there are more than `most` */
export function fewIn(list: IdList, most: number): string[] | null {
  if (list === NO_IDS) return [];
  if (list.length > (UUID_LENGTH + 1) * most + 1) return null;
  return list.slice(1, -1).split(',');
}
const UUID_LENGTH = 36;

/** What of the site this reader may search, after the filters by forum, network and author. */
export interface Scope {
  accountId: string | null;
  /** Forums that anyone may read, and others that this reader may. */
  publicForums: IdList;
  closedForums: IdList;
  /** Whom the others are for: their networks, and rooms each for themselves. */
  audiences: IdList;
  /** About so many documents are in them; of the public ones null: in all that there are, nothing is left out. */
  publicDocuments: number | null;
  closedDocuments: number;
  /** Null: anyone's. An empty list: nobody is called that, or nobody the reader may know of: the same. */
  authorIds: string[] | null;
  words: Words;
}

type ScopeRow = Omit<Scope, 'accountId' | 'words'> & Words;

/** More people of one name than this are too many to mean. */
const MOST_AUTHORS = 200;

/**
 * Asks who may read what, first of all: nothing else that a search does looks outside of it. What is in a network that is in no
 * list is found by who belongs to it: others read it by its address.
 */
export async function scopeOf(ask: Ask, accountId: string | null, wanted: Wanted): Promise<Scope> {
  const values = new Values();
  const me = accountId === null ? null : activeAccount(values.put(accountId, 'uuid'));
  const authors = wanted.authors.map((names) => authorNamed(names, values));
  const places = placeConditions(wanted, values);
  // Of each forum by itself, as it is found: all that there are would be read through for every search.
  const counted = places === '' ? `not ${readableByAnyone('f')}` : 'true';
  const words = wordsColumns(wanted.text, values);
  const [row] = await ask<ScopeRow>(
    `with readable as materialized (
       select f.id, ${readableByAnyone('f')} as is_public, ${audienceOf('f')} as audience,
         case when ${counted} then (select s.documents from search_progress s where s.forum_id = f.id) end as documents
       from forums f join networks n on n.id = f.network_id
       where ${me ? `${readableBy('f', me)} and ${listedFor('n', me)}` : `${readableByAnyone('f')} and ${inRegister('n')}`} ${places}
     )
     select coalesce(array_agg(id) filter (where is_public), '{}')::text as "publicForums",
       coalesce(array_agg(id) filter (where not is_public), '{}')::text as "closedForums",
       coalesce(array_agg(distinct audience) filter (where not is_public), '{}')::text as audiences,
       ${places === '' ? 'null::float8' : 'coalesce(sum(documents) filter (where is_public), 0)::float8'} as "publicDocuments",
       coalesce(sum(documents) filter (where not is_public), 0)::float8 as "closedDocuments",
       ${authors.length === 0 ? 'null::uuid[]' : `array(select a.id from accounts a where ${authors.join(' and ')} limit ${MOST_AUTHORS})`} as "authorIds",
       ${words}
     from readable`,
    values.all,
    isUsual(wanted),
  );
  const { wanted: query, marked, together, lexemes, ...scope } = row!;
  return { ...scope, accountId, words: { wanted: query, marked, together, lexemes } };
}

/** Asked once, and then values: who belongs where is found by the account's id and not by reading everybody. */
function activeAccount(id: string): AccountSql {
  const of = (column: string) => `(select ${column} from accounts where id = ${id} and status = 'active')`;
  return { id: of('id'), isSiteAdmin: of('is_site_admin') };
}

function placeConditions({ forums, networks }: Wanted, values: Values): string {
  // `general` is any forum at that address; `midwives/general` the one of that network. Or its whole name.
  const byForum = forums.map((names) => {
    const lower = values.put(
      names.map((name) => name.toLowerCase()),
      'text[]',
    );
    return `and (f.slug = any(${lower}) or n.slug || '/' || f.slug = any(${lower}) or lower(f.name) = any(${lower}))`;
  });
  const byNetwork = networks.map((names) => `and ${networkNamed(names, values)}`);
  return [...byForum, ...byNetwork].join(' ');
}

/** SQL: whether the network `n` has one of the names: the one of its address, or its whole name. */
export function networkNamed(names: string[], values: Values): string {
  const lower = values.put(
    names.map((name) => name.toLowerCase()),
    'text[]',
  );
  return `(n.slug = any(${lower}) or lower(n.name) = any(${lower}))`;
}

/** A user name, or words of a name. */
function authorNamed(names: string[], values: Values): string {
  const any = names.map((name) => {
    const typed = values.put(name, 'text');
    return `a.username_key = lower(${typed}) or to_tsvector('convene', coalesce(a.name, '') || ' ' || coalesce(a.username, ''))
      @@ plainto_tsquery('convene', ${typed})`;
  });
  return `a.status in ('active', 'unclaimed') and (${any.join(' or ')})`;
}
