import { query } from '../database/index.js';
import type { NoticeLinks } from '../kernel/index.js';
import { networkPath, networkReadableBy } from '../networks/index.js';
import { pathOf } from './presenters/terms.presenter.js';

/** News of a version leads to the rules, with what is different in its words. */
export const termsLinks: NoticeLinks = {
  async policyChanged(db, accountId, ids) {
    const rows = await query<{ id: string; slug: string | null; summary: string }>(
      db,
      `select v.id, n.slug, v.summary from policy_versions v left join networks n on n.id = v.network_id
         join accounts a on a.id = $2
       where v.id = any($1::uuid[]) and (n.id is null or ${networkReadableBy('n', 'a')})`,
      [ids, accountId],
    );
    return new Map(
      rows.map(({ id, slug, summary }) => [
        id,
        { path: pathOf(slug === null ? null : networkPath(slug)), text: summary },
      ]),
    );
  },
};
