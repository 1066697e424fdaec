import type { NoticeKind } from '../../../contract/members.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { networkReadableBy } from '../../networks/index.js';
import type { Wanted } from './own-notifications.js';

export interface NetworkNewsRow {
  id: string;
  kind: NoticeKind;
  at: Date;
  isUnread: boolean;
  text: string | null;
  /** Where a message is answered. */
  conversationId: string | null;
  /** Who asks, wrote or took over; for everything else nobody. */
  person: PersonDto | null;
  /** Null: the reader may not know of it any more. */
  network: { id: string; name: string; slug: string } | null;
}

/**
 * SQL: whether a row `x` of news is for its reader now. What was decided about them is theirs for good; who asks to join
 * is for those who decide, and what is asked of members or announced to them is for members.
 */
export const isTheirs = `(x.kind not in ('requested', 'announced', 'offered', 'handedOver', 'stillMember', 'orphaned', 'adminsAway',
  'wentElsewhere', 'cameBack') or exists (
  select from memberships mine where mine.network_id = x.network_id and mine.account_id = x.account_id
    and mine.state = 'active' and (x.kind <> 'requested' or mine.role in ('admin', 'steering'))) or (x.kind in ('orphaned', 'adminsAway') and exists (
  select from accounts sa where sa.id = x.account_id and sa.is_site_admin)))`;

/** What a person was told of networks, newest first. */
export async function networkNewsOf(
  db: Database,
  accountId: string,
  { show, before, id, limit }: Wanted,
): Promise<NetworkNewsRow[]> {
  if (!['all', 'unread', 'network'].includes(show)) return [];
  return query<NetworkNewsRow>(
    db,
    `select x.id, x.kind, x.happened_at as at, x.read_at is null as "isUnread", coalesce(e.reason, m.title, r.note) as text, s.conversation_id as "conversationId",
       case when x.kind in ('requested', 'message', 'handedOver') and o.name is not null then
         json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as person,
       case when ${networkReadableBy('w', 'a')} then
         json_build_object('id', w.id, 'name', w.name, 'slug', w.slug) end as network
     from network_notices x join networks w on w.id = x.network_id join accounts a on a.id = x.account_id
       left join membership_events e on x.kind not in ('announced', 'message', 'handedOver') and e.id = x.subject_id
       left join messages s on x.kind = 'message' and s.id = x.subject_id
       left join network_offers h on x.kind = 'handedOver' and h.id = x.subject_id
       left join accounts o on o.id = coalesce(s.author_id, e.account_id, h.account_id)
       left join register_events r on r.id = x.subject_id
       left join announcements m on x.kind = 'announced' and m.id = x.subject_id
     where x.account_id = $1 and ${isTheirs} and ($2::text <> 'unread' or x.read_at is null)
       and ($3::timestamptz is null or (x.happened_at, x.id) < ($3, $4::uuid))
       and ($6::uuid is null or x.id = $6)
     order by x.happened_at desc, x.id desc limit $5`,
    [accountId, show, before?.at ?? null, before?.id ?? null, limit, id ?? null],
  );
}
