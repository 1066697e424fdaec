import { query } from '../database/index.js';
import type { NoticeLinks } from '../kernel/index.js';

/** Who may decide goes to the request; who was asked about, to what they may know of it, with its basis. */
export const disclosureLinks: NoticeLinks = {
  disclosureAsked: async (_db, _accountId, ids) =>
    new Map(ids.map((id) => [id, { path: `/disclosures/${id}`, text: null }])),
  async disclosed(db, accountId, ids) {
    const rows = await query<{ id: string; basis: string }>(
      db,
      `select id, basis from disclosures where id = any($1::uuid[]) and account_id = $2 and law is null`,
      [ids, accountId],
    );
    return new Map(rows.map(({ id, basis }) => [id, { path: `/account/disclosures/${id}`, text: basis }]));
  },
};
