import { query } from '../database/index.js';
import { readableByAnyone } from '../forums/index.js';
import type { Job } from '../kernel/index.js';

/**
 * Counts what networks are sorted by. Activity is of forums that anyone may read: what happens in others shows in no
 * order. A forum that closes meanwhile is counted no more with the next run.
 */
export const countFigures: Job = {
  name: 'register.countFigures',
  everyMs: 60_000,
  async run({ db }) {
    await query(
      db,
      `insert into network_figures as g (network_id, members, active_at)
       select n.id, (select count(*)::int from memberships m where m.network_id = n.id and m.state = 'active'),
         (select max(l.last_post_at) from forums f cross join lateral (
            select t.last_post_at from threads t where t.forum_id = f.id order by t.bumped desc limit 1) l
          where f.network_id = n.id and ${readableByAnyone('f')})
       from networks n
       on conflict (network_id) do update set members = excluded.members, active_at = excluded.active_at
         where (g.members, g.active_at) is distinct from (excluded.members, excluded.active_at)`,
    );
    return false;
  },
};
