import type { FairnessKind } from '../../../contract/fairness.js';
import { query } from '../../database/index.js';
import type { NoticeLink, Services } from '../../kernel/index.js';
import { networkReadableBy } from '../../networks/index.js';
import type { Wanted } from './own-notifications.js';

export interface FairnessNewsRow {
  id: string;
  kind: FairnessKind;
  subjectId: string;
  at: Date;
  isUnread: boolean;
  /** Null: the whole site, or the reader may not know of it any more. */
  network: { id: string; name: string; slug: string } | null;
  /** Where its room says that it leads; null: nowhere for this reader now. */
  link: NoticeLink | null;
}

type Reading = Pick<Services, 'db' | 'noticeLinks'>;

/** What a person was told of moderation, newest first, with where each leads now. Of names the first is the account. */
export async function fairnessNewsOf(
  { db, noticeLinks = {} }: Reading,
  names: string[],
  { show, before, id, limit }: Wanted,
): Promise<FairnessNewsRow[]> {
  const accountId = names[0]!;
  if (!['all', 'unread', 'fairness'].includes(show)) return [];
  const rows = await query<Omit<FairnessNewsRow, 'link'>>(
    db,
    `select x.id, x.kind, x.subject_id as "subjectId", x.happened_at as at, x.read_at is null as "isUnread",
       case when w.id is not null and ${networkReadableBy('w', 'a')} then
         json_build_object('id', w.id, 'name', w.name, 'slug', w.slug) end as network
     from fairness_notices x left join networks w on w.id = x.network_id join accounts a on a.id = $1
     where x.account_id = any($7::uuid[]) and ($2::text <> 'unread' or x.read_at is null)
       and ($3::timestamptz is null or (x.happened_at, x.id) < ($3, $4::uuid))
       and ($6::uuid is null or x.id = $6)
     order by x.happened_at desc, x.id desc limit $5`,
    [accountId, show, before?.at ?? null, before?.id ?? null, limit, id ?? null, names],
  );
  const links = await Promise.all(
    [...new Set(rows.map(({ kind }) => kind))].map(async (kind) => {
      const subjects = rows.filter((row) => row.kind === kind).map(({ subjectId }) => subjectId);
      return [kind, await noticeLinks[kind]?.(db, accountId, subjects)] as const;
    }),
  );
  const found = new Map(links);
  return rows.map((row) => ({ ...row, link: found.get(row.kind)?.get(row.subjectId) ?? null }));
}
