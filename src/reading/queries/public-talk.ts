import type { PublicTalkDto } from '../../../contract/reading.js';
import { type Database, prepared } from '../../database/index.js';
import { readableByAnyone } from '../../forums/index.js';
import { inRegister } from '../../networks/index.js';
import { type PlaceRow, placeJson, presentPlace } from './places.js';

const THREADS = 8;

const text = `
  with latest as (
    select l.* from forums f join networks n on n.id = f.network_id cross join lateral (
      select x.* from threads x where x.forum_id = f.id and x.merged_into is null order by x.bumped desc limit ${THREADS}) l
    where ${readableByAnyone('f')} and ${inRegister('n')} order by l.last_post_at desc limit ${THREADS})
  select (select count(*)::int from accounts where status = 'active') as members,
    coalesce((select json_agg(${placeJson('0')} order by t.last_post_at desc) from latest t
      join forums f on f.id = t.forum_id join networks n on n.id = f.network_id), '[]'::json) as threads`;

/** How many people are here, and the public threads of listed networks that were written in last. */
export async function publicTalk(db: Database): Promise<PublicTalkDto> {
  const [row] = await prepared<{ members: number; threads: PlaceRow[] }>(db, 'public-talk', text, []);
  return { members: row!.members, threads: row!.threads.map(presentPlace) };
}

const stillThere = `select count(*)::int as count from unnest($1::uuid[], $2::text[]) k(id, title)
  join threads t on t.id = k.id and t.title = k.title and t.merged_into is null
  join forums f on f.id = t.forum_id join networks n on n.id = f.network_id
  where ${readableByAnyone('f')} and ${inRegister('n')}`;

/** Whether all of these may still be shown to anybody, under the titles that they have here. */
export async function isStillThere(db: Database, threads: PublicTalkDto['threads']): Promise<boolean> {
  if (threads.length === 0) return true;
  const [ids, titles] = [threads.map(({ thread }) => thread.id), threads.map(({ thread }) => thread.title)];
  const [row] = await prepared<{ count: number }>(db, 'public-talk-still-there', stillThere, [ids, titles]);
  return row!.count === threads.length;
}
