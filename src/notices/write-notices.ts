import type { FairnessKind } from '../../contract/fairness.js';

/** SQL expressions over the rows of `from`. */
export interface NoticeParts {
  kind: FairnessKind;
  /** Who is told, a uuid; several rows for one person and subject tell them once. */
  account: string;
  /** What it is about, a uuid. */
  subject: string;
  /** Null for the whole site. */
  network: string;
  /** A timestamptz. */
  at: string;
  /** What follows `from`: tables, joins and conditions. */
  from: string;
  /** Told before of the same: it is news again. Otherwise it stays as it was. */
  again?: boolean;
}

/**
 * The statement that writes news for people, to be run in the act's own transaction or, better, as a common table
 * expression of the act's own statement. It answers `account_id` of everybody for whom it is news: pass them to
 * `tellNotices` after the commit.
 */
export function noticesSql({ kind, account, subject, network, at, from, again }: NoticeParts): string {
  // Rows are taken in the order of their key, as everywhere: no two statements wait for each other.
  return `insert into fairness_notices (id, account_id, kind, subject_id, network_id, happened_at)
    select gen_random_uuid(), one.account_id, '${kind}', one.subject_id, one.network_id, one.at from (
      select distinct on (1, 2) ${account} as account_id, ${subject} as subject_id, ${network} as network_id, ${at} as at
      from ${from} order by 1, 2) one
    on conflict (account_id, kind, subject_id) do ${
      again ? 'update set happened_at = excluded.happened_at, read_at = null' : 'nothing'
    } returning account_id`;
}
