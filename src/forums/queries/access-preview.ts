import { type AccessPreviewDto, MOST_NAMED } from '../../../contract/forum-people.js';
import type { ForumAccess } from '../../../contract/forums.js';
import type { PersonDto } from '../../../contract/people.js';
import { type Database, query } from '../../database/index.js';
import { readableBy } from './readable-sql.js';
import type { ForumRow } from './rows.js';

type Change = AccessPreviewDto['gains'];
const nobody: Change = { everyone: false, count: 0, people: [] };

interface PreviewRow {
  gains: boolean;
  count: number;
  people: PersonDto[];
}

const changed = `changed as (select * from concerned where before <> after)
  select after as gains, count(*)::int as count,
    (array_agg(json_build_object('id', id, 'username', username, 'name', name) order by lower(name), id))[1:${MOST_NAMED}] as people
  from changed group by after`;

// The forum as it would be: the same rule is asked of it as of the one that there is.
const text = `
  with f as (select * from forums where id = $1),
  would as (select id, network_id, $2::text as access from f),
  concerned as (
    select a.id, a.username, a.name, ${readableBy('f', 'a')} as before,
      ${readableBy('would', 'a')} or ($2 = 'invited' and a.id = $3::uuid) as after
    from f cross join would join memberships x on x.network_id = f.network_id and x.state = 'active'
      join accounts a on a.id = x.account_id and a.status = 'active'
  ), ${changed}`;

/**
 * Who of the network's members would gain and lose a forum if it had another access. Whoever is no member is only
 * spoken of as everyone.
 * @param accountId who would change it, and so be in a new room
 */
export async function accessPreview(
  db: Database,
  forumId: string,
  from: ForumAccess,
  to: ForumAccess,
  accountId: string,
): Promise<AccessPreviewDto> {
  return previewOf(from, to, await query<PreviewRow>(db, text, [forumId, to, accountId]));
}

// Both forums as they are: who may read the thread here, and who may read it there.
const ofMove = `
  with concerned as (
    select a.id, a.username, a.name, ${readableBy('f', 'a')} as before, ${readableBy('g', 'a')} as after
    from forums f join forums g on g.id = $2 join memberships x on x.network_id = f.network_id and x.state = 'active'
      join accounts a on a.id = x.account_id and a.status = 'active'
    where f.id = $1
  ), ${changed}`;

/** The same for a thread that moves from one forum of a network to another. */
export async function movePreview(db: Database, from: ForumRow, to: ForumRow): Promise<AccessPreviewDto> {
  return previewOf(from.access, to.access, await query<PreviewRow>(db, ofMove, [from.id, to.id]));
}

function previewOf(from: ForumAccess, to: ForumAccess, rows: PreviewRow[]): AccessPreviewDto {
  const among = (gains: boolean): Change => {
    const row = rows.find((one) => one.gains === gains);
    return row ? { everyone: false, count: row.count, people: row.people } : nobody;
  };
  return {
    from,
    to,
    gains: { ...among(true), everyone: to === 'public' && from !== 'public' },
    loses: { ...among(false), everyone: from === 'public' && to !== 'public' },
  };
}
