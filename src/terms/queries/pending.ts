import type { PendingTermsDto } from '../../../contract/terms.js';
import { type Database, prepared } from '../../database/index.js';
import { networkPath } from '../../networks/index.js';
import { numberOf, pathOf } from '../presenters/terms.presenter.js';

interface PendingRow {
  id: string;
  major: number;
  minor: number;
  name: string | null;
  slug: string | null;
}

// Whoever accepted any version with the newest first number has accepted what binds now.
const text = `select distinct on (v.network_id) v.id, v.major, v.minor, n.name, n.slug
  from policy_versions v left join networks n on n.id = v.network_id
  where (v.network_id is null or v.network_id = $2::uuid) and not exists (
    select from policy_acceptances a join policy_versions w on w.id = a.version_id
    where a.account_id = $1 and w.network_id is not distinct from v.network_id and w.major >= v.major)
  order by v.network_id nulls first, v.major desc, v.minor desc`;

/** What an account has to accept before it writes: of the site and, where one is given, of a network. */
export async function pendingOf(
  db: Database,
  accountId: string,
  networkId: string | null,
): Promise<PendingTermsDto[]> {
  const rows = await prepared<PendingRow>(db, 'pending-terms', text, [accountId, networkId]);
  return rows.map((row) => ({
    id: row.id,
    version: numberOf(row),
    name: row.name,
    path: pathOf(row.slug === null ? null : networkPath(row.slug)),
  }));
}
