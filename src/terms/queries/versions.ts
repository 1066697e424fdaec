import { TERMS_LIMITS } from '../../../contract/terms.js';
import { type Database, query } from '../../database/index.js';
import { personOrNull } from '../../networks/index.js';
import type { VersionRow } from '../presenters/terms.presenter.js';

/** The newest versions of a network, or with null of the site. */
export function versionsOf(db: Database, networkId: string | null): Promise<VersionRow[]> {
  return query<VersionRow>(
    db,
    `select v.id, v.major, v.minor, v.source, v.summary, v.published_at as "publishedAt",
       ${personOrNull('a')} as "publishedBy"
     from policy_versions v join accounts a on a.id = v.published_by
     where v.network_id is not distinct from $1::uuid
     order by v.major desc, v.minor desc limit ${TERMS_LIMITS.shown}`,
    [networkId],
  );
}

/** The newest version of this scope that an account accepted; null: none. */
export async function acceptedBy(
  db: Database,
  accountId: string,
  networkId: string | null,
): Promise<{ major: number; minor: number; at: Date } | null> {
  const [row] = await query<{ major: number; minor: number; at: Date }>(
    db,
    `select v.major, v.minor, a.accepted_at as at from policy_acceptances a join policy_versions v on v.id = a.version_id
     where a.account_id = $1 and v.network_id is not distinct from $2::uuid order by v.major desc, v.minor desc limit 1`,
    [accountId, networkId],
  );
  return row ?? null;
}
