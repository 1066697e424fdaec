import { type Database, query } from '../database/index.js';
import { readableByAnyone } from '../forums/index.js';
import type { Job } from '../kernel/index.js';

/** Networks in one run: some 50 ms. */
const AT_ONCE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

// Members of a stretch of networks are counted in one walk along their index; what has not changed is not written.
const text = `
  with piece as materialized (select id from networks where id > $1 order by id limit ${AT_ONCE}),
  members as (
    select m.network_id, count(*)::int as count from memberships m
    where m.state = 'active' and m.network_id > $1 and m.network_id <= (select id from piece order by id desc limit 1)
    group by m.network_id),
  figures as (
    select piece.id, coalesce(members.count, 0) as members,
      (select max(l.last_post_at) from forums f cross join lateral (
         select t.last_post_at from threads t where t.forum_id = f.id and t.merged_into is null order by t.bumped desc limit 1) l
       where f.network_id = piece.id and ${readableByAnyone('f')}) as active_at
    from piece left join members on members.network_id = piece.id),
  written as (
    insert into network_figures as g (network_id, members, active_at)
    select f.id, f.members, f.active_at from figures f left join network_figures k on k.network_id = f.id and k.network_id > $1
    where k.network_id is null or (k.members, k.active_at) is distinct from (f.members, f.active_at) order by f.id
    on conflict (network_id) do update set members = excluded.members, active_at = excluded.active_at)
  select id, (select count(*) from piece) = ${AT_ONCE} as "isMore" from piece order by id desc limit 1`;

/** How far this process has come, of each database. */
const places = new WeakMap<Database, string>();

/**
 * Counts what networks are sorted by: all of them each minute, 2,000 in a run, with a rest between two. Activity is of
 * forums that anyone may read: what happens in others shows in no order. A forum that closes is in no order a minute later,
 * however many networks there are.
 */
export const countFigures: Job = {
  name: 'register.countFigures',
  everyMs: 60_000,
  async run({ db }) {
    const [last] = await query<{ id: string; isMore: boolean }>(db, text, [places.get(db) ?? FIRST]);
    const isMore = last?.isMore ?? false;
    places.set(db, isMore ? last!.id : FIRST);
    return isMore;
  },
};
