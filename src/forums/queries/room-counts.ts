import { type Database, prepared } from '../../database/index.js';
import type { ForumName } from './people-lines.js';
import { forumNameJson } from './people-lines.js';
import { isRoom, knownTo, seatOf } from './readable-sql.js';

/** A room with how many people are in it. */
export interface RoomCount extends ForumName {
  people: number;
  moderators: number;
  isArchived: boolean;
}

const MOST = 100;

const text = `
  select f.name, ${forumNameJson('f', 'n')} ->> 'path' as path, f.is_archived as "isArchived", c.people, c.moderators
  from forums f join networks n on n.id = f.network_id join accounts reader on reader.id = $2
    cross join lateral (
      select count(*)::int as people, count(*) filter (where now.seat = 'moderator')::int as moderators
      from forum_people fp join accounts a on a.id = fp.account_id and a.status = 'active'
        cross join lateral (select ${seatOf('f', 'fp.account_id')} as seat) now
      where fp.forum_id = f.id and fp.ended_at is null and now.seat is not null) c
  where f.network_id = $1 and ${isRoom('f')} and ${knownTo('f', 'reader')}
  order by lower(f.name), f.id limit ${MOST}`;

/** The rooms of a network that the reader may know of, with counts of those who are in them now. */
export function roomCounts(db: Database, networkId: string, readerId: string): Promise<RoomCount[]> {
  return prepared<RoomCount>(db, 'room-counts', text, [networkId, readerId]);
}
