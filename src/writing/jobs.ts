import { unseal } from '../auth/index.js';
import { query, type TransactionQuery } from '../database/index.js';
import type { Job, Services } from '../kernel/index.js';
import { DRAFT_DAYS } from './limits.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 1_000;

/** Drafts that nobody came back to go. */
export const expireDrafts: Job = {
  name: 'writing.expireDrafts',
  everyMs: HOUR_MS,
  async run({ db, clock }) {
    const before = new Date(clock.now().getTime() - DRAFT_DAYS * 24 * HOUR_MS);
    const gone = await query(
      db,
      `delete from drafts where (account_id, kind, place_id) in (
         select account_id, kind, place_id from drafts where saved_at < $1 order by saved_at limit ${AT_ONCE}
         for update skip locked) returning 1`,
      [before],
    );
    return gone.length === AT_ONCE;
  },
};

/** Posts that this process committed and whose drafts have not been looked for. */
const committed = new WeakMap<Services, Set<string>>();
const REMEMBERED = 10_000;

/** The text of a draft as the post of it is stored: `prose` of the contract, in SQL. */
const asPosted = `btrim(normalize(d.body, NFC), E' \\n\\t\\u00a0')`;

const spent = `
  with sent as (
    select p.id, p.thread_id, p.source, coalesce(w.account_id, p.author_id) as account_id
    from posts p left join unnest($2::uuid[], $3::uuid[]) as w(pseudonym_id, account_id) on w.pseudonym_id = p.author_id
    where p.id = any($1::uuid[])
  ), found as (
    select d.account_id, d.kind, d.place_id
    from drafts d join sent p on p.account_id = d.account_id join threads t on t.id = p.thread_id
    where ${asPosted} = p.source
      and (d.kind, d.place_id) in (('reply', p.thread_id), ('edit', p.id), ('thread', t.forum_id))
    order by d.account_id, d.kind, d.place_id for update of d
  )
  delete from drafts d using found
  where (d.account_id, d.kind, d.place_id) = (found.account_id, found.kind, found.place_id)
  returning d.account_id as "accountId", d.kind, d.place_id as "placeId"`;

/** Whose drafts anonymous posts came of, by pseudonym: a text that went out without its writer's name stays in no draft of theirs. */
async function writersBehind({ db, seal }: Services, ids: string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string }>(
    db,
    'select distinct author_id as id from posts where id = any($1::uuid[]) and is_anonymous',
    [ids],
  );
  const ask: TransactionQuery = (text, values) => query(db, text, values);
  return unseal(
    ask,
    seal,
    rows.map(({ id }) => id),
  );
}

/** Posts that come close together are held against drafts together. */
const GATHER_MS = 100;

/**
 * A draft whose very text has been posted is spent, whoever forgot to discard it: a browser that was closed at that
 * moment, a program. Woken by commits; those of a process that died are left to their writer.
 */
export const clearSentDrafts: Job = {
  name: 'writing.clearSentDrafts',
  isLocal: true,
  everyMs: HOUR_MS,
  gatherMs: GATHER_MS,
  listen(services, wake) {
    const waiting = new Set<string>();
    committed.set(services, waiting);
    return services.feed.onCommitted(({ threads }) => {
      for (const { change } of threads) {
        for (const post of change.posts) {
          if (post.state === 'visible' && waiting.size < REMEMBERED) waiting.add(post.id);
        }
      }
      if (waiting.size > 0) wake();
    });
  },
  async run(services) {
    const waiting = committed.get(services);
    const ids = [...(waiting ?? [])].slice(0, AT_ONCE);
    if (ids.length === 0) return false;
    for (const id of ids) waiting?.delete(id);
    const writers = await writersBehind(services, ids);
    const rows = await query<{ accountId: string; kind: 'reply' | 'edit' | 'thread'; placeId: string }>(
      services.db,
      spent,
      [ids, [...writers.keys()], [...writers.values()]],
    );
    for (const { accountId, kind, placeId } of rows) {
      const data = { kind, placeId, version: null };
      services.signals.toAccount.tell({ accountId, event: 'account:draft', data });
    }
    return (waiting?.size ?? 0) > 0;
  },
};
