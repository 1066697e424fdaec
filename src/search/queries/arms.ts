import { MOST_RESULTS } from '../../../contract/search.js';
import { HAS_BITS } from '../indexing/document-words.js';
import { fewIn, type IdList, NO_IDS, type Scope } from './scope.js';
import type { Values } from './values.js';
import type { Wanted } from './wanted.js';
import { wordsWanted } from './words-wanted.js';

/** Readers of more networks than this are asked for by one look at all closed forums, not one per network. */
const MANY_AUDIENCES = 40;

const columns =
  'd.post_id, d.thread_id, d.forum_id, d.author_id, d.number, d.created_at, d.version, d.title_key';

/**
 * SQL: the newest documents that match, one more than are counted, of forums in the scope only. What anyone may read
 * and what only some may are two indexes, and of the second a reader's networks are looked up one by one.
 * @param kind only threads or replies; both where left out
 * @param since only documents from this instant on
 */
export function matchingDocuments(
  wanted: Wanted,
  scope: Scope,
  values: Values,
  kind: 'threads' | 'replies' | null,
  since: Date | null,
): string {
  if (scope.publicForums === NO_IDS && scope.closedForums === NO_IDS)
    return `select ${columns} from search_documents d where false`;
  const conditions = conditionsOf(wanted, scope, values, kind, since);
  // Matches of words are few in each window and are sorted; an index in that order would be walked to its end.
  const order = wanted.hasWords ? `d.created_at + interval '0'` : 'd.created_at';
  const newest = `order by ${order} desc, d.post_id limit ${MOST_RESULTS + 1}`;
  const arms: string[] = [];
  if (scope.publicForums !== NO_IDS) {
    arms.push(
      `(select ${columns} from search_documents d where d.audience is null and ${isAmong('d.forum_id', scope.publicForums, values, wanted.hasWords)} ${conditions} ${newest})`,
    );
  }
  if (scope.closedForums !== NO_IDS) {
    const closed = `${isAmong('d.forum_id', scope.closedForums, values, wanted.hasWords)} ${conditions}`;
    const audiences = fewIn(scope.audiences, MANY_AUDIENCES);
    if (audiences && wanted.hasWords)
      for (const audience of audiences)
        arms.push(
          `(select ${columns} from search_documents d
            where d.audience is not null and d.audience = ${values.put(audience, 'uuid')} and ${closed} ${newest})`,
        );
    else
      arms.push(
        `(select ${columns} from search_documents d where d.audience is not null and ${closed} ${newest})`,
      );
  }
  return `select * from (${arms.join(' union all ')}) d order by created_at desc, post_id limit ${MOST_RESULTS + 1}`;
}

function conditionsOf(
  wanted: Wanted,
  scope: Scope,
  values: Values,
  kind: 'threads' | 'replies' | null,
  since: Date | null,
): string {
  const all: string[] = [];
  const { excludedWords, excludedPhrases } = wanted.text;
  if (wanted.hasWords || excludedWords.length + excludedPhrases.length > 0)
    all.push(`d.words @@ ${wordsWanted(wanted.text, values)}`);
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
