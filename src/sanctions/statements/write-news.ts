import type { TransactionQuery } from '../../database/index.js';
import { type NoticeParts, noticesSql } from '../../notices/index.js';

const own: Omit<NoticeParts, 'kind'> = {
  account: 's.account_id',
  subject: 's.id',
  network: 's.network_id',
  at: '$2::timestamptz',
  from: 'sanctions s where s.id = $1::uuid',
};
const texts = {
  sanctioned: noticesSql({ ...own, kind: 'sanctioned' }),
  sanctionEnded: noticesSql({ ...own, kind: 'sanctionEnded' }),
  // Whoever could be the second person.
  sanctionProposed: noticesSql({
    ...own,
    kind: 'sanctionProposed',
    account: 'a.id',
    from: `sanctions s join accounts a on a.is_site_admin and a.status = 'active' and a.id not in (s.imposed_by, s.account_id)
      where s.id = $1::uuid`,
  }),
};

/** The news of a sanction, in the transaction of the act itself. @returns whom to tell after the commit */
export async function writeNews(
  write: TransactionQuery,
  kind: keyof typeof texts,
  sanctionId: string,
  at: Date,
): Promise<string[]> {
  const rows = await write<{ account_id: string }>(texts[kind], [sanctionId, at]);
  return rows.map(({ account_id }) => account_id);
}
