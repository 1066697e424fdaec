import {
  ANNOUNCEMENTS_A_DAY,
  ANNOUNCEMENTS_PER_PAGE,
  type AnnouncementDto,
} from '../../../contract/announcements.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import type { NetworkFacts } from '../facts/network.facts.js';
import { managersRight } from '../policies/network.policy.js';
import { managerFence } from './manager-fence.js';
import { insertNetworkEvents, networkEventsJson } from './write-network-event.js';

interface Row {
  id: string;
  title: string;
  body: string;
  at: Date;
  by: PersonDto | null;
  members: number;
  told: number;
  mailed: number;
  mailedAt: Date | null;
}

const columns = `n.id, n.title, n.body, n.at, n.members, n.told, n.mailed, n.mailed_at as "mailedAt",
  case when o.name is not null then json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as by`;
const tables = 'announcements n join accounts o on o.id = n.author_id';

/** One page of a network's announcements, newest first, and how many there are. */
export async function announcementsOf(
  db: Database,
  networkId: string,
  { page, isWhole }: { page: number; isWhole: boolean },
): Promise<{ announcements: AnnouncementDto[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    query<Row>(
      db,
      `select ${columns} from ${tables} where n.network_id = $1 order by n.at desc, n.id desc limit $2 offset $3`,
      [networkId, ANNOUNCEMENTS_PER_PAGE, (page - 1) * ANNOUNCEMENTS_PER_PAGE],
    ),
    query<{ total: number }>(db, 'select count(*)::int as total from announcements where network_id = $1', [
      networkId,
    ]),
  ]);
  return { announcements: rows.map((row) => present(row, isWhole)), total: counted!.total };
}

/** The announcement that the writer made with this key already; null: there is none. */
export async function announcedBefore(
  db: Database,
  authorId: string | null,
  clientKey: string,
): Promise<AnnouncementDto | null> {
  const [row] = await query<Row>(
    db,
    `select ${columns} from ${tables} where n.author_id = $1 and n.client_key = $2`,
    [authorId, clientKey],
  );
  return row ? present(row, true) : null;
}

/**
 * Writes an announcement; a job brings it to the members.
 * @throws AppError too_many when the network has had enough in a day
 * @throws FactsChanged when the right is gone
 */
export async function writeAnnouncement(
  ctx: Ctx,
  network: NetworkFacts,
  { title, body, clientKey }: { title: string; body: string; clientKey: string },
): Promise<AnnouncementDto> {
  const now = ctx.clock.now();
  const [today] = await query<{ count: number }>(
    ctx.db,
    'select count(*)::int as count from announcements where network_id = $1 and at > $2',
    [network.id, new Date(now.getTime() - 86_400_000)],
  );
  if (today!.count >= ANNOUNCEMENTS_A_DAY)
    throw new AppError('too_many', (words) => words.announcements.enough(ANNOUNCEMENTS_A_DAY), {
      reason: 'enough_today',
    });
  const [row] = await query<Row>(
    ctx.db,
    `with ${managerFence('$2', '$1', '$3')},
     made as (
       insert into announcements (id, network_id, author_id, title, body, at, client_key, language, members)
       select $4::uuid, $1::uuid, manager.id, $5::text, $6::text, $7::timestamptz, $8::uuid, $9::text,
         (select count(*)::int from memberships where network_id = $1 and state = 'active')
       from manager returning *),
     logged as (${insertNetworkEvents('$10', 'made')})
     select ${columns} from made n join accounts o on o.id = n.author_id`,
    [
      network.id,
      accountIdOf(ctx.actor),
      managersRight(network) === 'siteAdmin',
      ctx.ids.next(),
      title,
      body,
      now,
      clientKey,
      ctx.language,
      networkEventsJson([
        { networkId: network.id, actorId: accountIdOf(ctx.actor), act: 'announcement.sent', at: now },
      ]),
    ],
  );
  if (!row) throw new FactsChanged();
  return present(row, true);
}

function present({ id, title, body, at, by, ...row }: Row, isWhole: boolean): AnnouncementDto {
  const { members, told, mailed, mailedAt } = row;
  return {
    id,
    title,
    html: renderMarkdown(body, { under: 2 }),
    at: at.toISOString(),
    by,
    sending: isWhole ? { members, told, mailed, isDone: mailedAt !== null } : null,
  };
}
