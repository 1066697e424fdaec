import { MOST_RESULTS } from '../../../contract/search.js';
import { HAS_BITS, monthOf } from '../indexing/document-words.js';
import { fewIn, type IdList, NO_IDS, type Scope } from './scope.js';
import type { Values } from './values.js';
import type { Wanted } from './wanted.js';

/** Lists longer than this are only ever a filter: see `isAmong`. */
export const MANY_AUDIENCES = 40;
/**
 * Up to so many networks a reader's closed forums are looked up network by network, so that nothing of other ones is
 * met. Readers of more are asked for by one look at all closed forums: each lookup costs some 50 µs.
 */
export const EACH_AUDIENCE = 100;

// Its place in the table is the shortest way back to a row, within one statement.
const columns =
  'd.post_id, d.thread_id, d.forum_id, d.author_id, d.number, d.created_at, d.version, d.title_key, d.ctid as place';

/**
 * How an index is asked. `all`: every match is fetched, and the newest are kept. `months`: month by month, back until
 * there are enough. `walk`: documents are read in the order of time, and those without the words passed over.
 */
export type Way = 'all' | 'months' | 'walk';

/** How one look is taken, of what anyone may read and of what only some may. */
export interface Look {
  open: Way;
  closed: Way;
  /** Only documents from this instant on; null: all. */
  since: Date | null;
  /** Only threads or replies; null: both. */
  kind: 'threads' | 'replies' | null;
}

/**
 * SQL: the newest documents that match, one more than are counted, of forums in the scope only. What anyone may read
 * and what only some may are two indexes, and of the second a reader's networks are looked up one by one.
 */
export function matchingDocuments(wanted: Wanted, scope: Scope, values: Values, look: Look): string {
  if (scope.publicForums === NO_IDS && scope.closedForums === NO_IDS)
    return `select ${columns} from search_documents d where false`;
  const arms: string[] = [];
  const conditions = conditionsOf(wanted, scope, values, look);
  const has = hasWords(wanted, scope, values);
  const among = (forums: IdList) => isAmong('d.forum_id', forums, values, wanted.hasWords);
  const arm = (audience: string, places: string, way: Way) => {
    const where = `${audience} and ${places}`;
    if (!wanted.hasWords) return newestOf(`${where} ${has && `and ${has}`} ${conditions}`, 'd.created_at');
    // As an argument the words are a filter only, and no index of words is asked.
    if (way === 'walk') return newestOf(`${where} and coalesce(${has}, false) ${conditions}`, 'd.created_at');
    // Matches that an index of words gave are sorted: without this the order of time would be walked to its end.
    const sorted = `d.created_at + interval '0'`;
    if (way === 'all') return newestOf(`${where} and ${has} ${conditions}`, sorted);
    const month = `${where} and ${monthOf('d.created_at')} = m.month and ${has} ${conditions}`;
    // Months are looked at in this order, one at a time, so what comes first is the newest.
    return `select d.* from ${monthsOf(audience, wanted, values, look)} as m(month)
      cross join lateral (${newestOf(month, sorted)}) d limit ${MOST_RESULTS + 1}`;
  };
  if (scope.publicForums !== NO_IDS)
    arms.push(arm('d.audience is null', among(scope.publicForums), look.open));
  if (scope.closedForums !== NO_IDS) {
    const places = among(scope.closedForums);
    const isFew = fewIn(scope.audiences, EACH_AUDIENCE) !== null;
    arms.push(
      isFew && wanted.hasWords && look.closed === 'all'
        ? `select d.* from unnest(${values.put(scope.audiences, 'uuid[]')}) as a(id)
            cross join lateral (${arm('d.audience is not null and d.audience = a.id', places, 'all')}) d`
        : arm('d.audience is not null', places, look.closed),
    );
  }
  return `select * from (${arms.map((text) => `(${text})`).join(' union all ')}) d
    order by created_at desc, post_id limit ${MOST_RESULTS + 1}`;
}

const newestOf = (where: string, order: string) =>
  `select ${columns} from search_documents d where ${where} order by ${order} desc, d.post_id limit ${MOST_RESULTS + 1}`;

/** SQL: the months that an index has, newest first, of those asked for. */
function monthsOf(audience: string, { before, after }: Wanted, values: Values, { since }: Look): string {
  const end = (order: string) =>
    `(select ${monthOf('k.created_at')} from (select d.created_at from search_documents d where ${audience}
      order by d.created_at ${order} limit 1) k)`;
  const day = (text: string) => values.put(`${text}T00:00:00Z`, 'timestamptz');
  const from = [after && day(after), since && values.put(since, 'timestamptz')].filter(Boolean) as string[];
  const last = before ? `least(${end('desc')}, ${monthOf(day(before))})` : end('desc');
  const first = from.length > 0 ? `greatest(${[end('asc'), ...from.map(monthOf)].join(', ')})` : end('asc');
  return `generate_series(${last}, ${first}, -1)`;
}

/** SQL: whether `d` has the words that are wanted and none that are not; empty where nothing is said of words. */
function hasWords(wanted: Wanted, scope: Scope, values: Values): string {
  const { excludedWords, excludedPhrases } = wanted.text;
  if (!wanted.hasWords && excludedWords.length + excludedPhrases.length === 0) return '';
  return `d.words @@ ${values.put(scope.words.wanted, 'tsquery')}`;
}

function conditionsOf(wanted: Wanted, scope: Scope, values: Values, { kind, since }: Look): string {
  const all: string[] = [];
  if (scope.authorIds) all.push(`d.author_id = any(${values.put(scope.authorIds, 'uuid[]')})`);
  if (wanted.after) all.push(`d.created_at >= ${values.put(`${wanted.after}T00:00:00Z`, 'timestamptz')}`);
  if (wanted.before) all.push(`d.created_at < ${values.put(`${wanted.before}T00:00:00Z`, 'timestamptz')}`);
  if (since) all.push(`d.created_at >= ${values.put(since, 'timestamptz')}`);
  if (kind) all.push(kind === 'threads' ? 'd.number = 1' : 'd.number > 1');
  const bits = wanted.has.reduce((sum, name) => sum | HAS_BITS[name], 0);
  if (bits > 0) all.push(`d.has & ${bits} = ${bits}`);
  if (wanted.is.includes('mine'))
    all.push(scope.accountId ? `d.author_id = ${values.put(scope.accountId, 'uuid')}` : 'false');
  if (wanted.is.includes('locked')) all.push(ofThread('t.is_locked'));
  if (wanted.is.includes('pinned')) all.push(ofThread('t.is_pinned'));
  if (wanted.is.includes('unanswered')) all.push('d.number = 1', ofThread('t.last_number = 1'));
  return all.map((condition) => `and ${condition}`).join(' ');
}

/**
 * SQL: whether an id is in the list. A short list may be looked up in an index. A long one, beside words, is only ever
 * a filter: for `= any(list)` Postgres estimates each id again for each index, and a join tempts it to read forums whole.
 */
export function isAmong(column: string, list: IdList, values: Values, hasWords = true): string {
  const ids = values.put(list, 'uuid[]');
  if (fewIn(list, MANY_AUDIENCES)) return `${column} = any(${ids})`;
  const isIn = `${column} in (select unnest(${ids}))`;
  return hasWords ? `coalesce(${isIn}, false)` : isIn;
}

const ofThread = (condition: string) =>
  `exists (select from threads t where t.id = d.thread_id and ${condition})`;
