import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { reportersTold, tellReporters } from '../queries/told-reporters.js';
import { tellModerators } from '../tell.js';

const EVERY_MS = 60_000;
const GATHER_MS = 1_000;
const AT_ONCE = 100;

// The newest removal is the decision; what the author deleted needs none. Each line of the log is the site's own.
const text = `
  with over as (
    select c.id, p.state, l.id as entry_id, l.actor_id, l.reason, l.payload ->> 'rule' as rule from report_cases c join posts p on p.id = c.post_id and p.state <> 'visible' and not p.is_under_review
      left join lateral (select l.id, l.actor_id, l.reason, l.payload from moderation_log l
        where p.state = 'removed' and l.post_id = p.id and l.action = 'post.removed' order by l.id desc limit 1) l on true
    where c.state = 'open' and c.kind = 'post' order by c.id limit ${AT_ONCE} for update of c skip locked
  ), settled as (
    update report_cases c set state = 'decided', outcome = case over.state when 'removed' then 'removed' else 'gone' end,
      decided_by = over.actor_id, decided_at = $1::timestamptz, words = over.reason, rule = over.rule, entry_id = over.entry_id, claimed_by = null, claimed_until = null
    from over where c.id = over.id returning c.id, c.outcome
  ), told as (
    insert into case_events (id, case_id, at, actor_id, act, words, details)
    select ($2::uuid[])[row_number() over (order by s.id)], s.id, $1::timestamptz, null, 'decided', null, jsonb_build_object('outcome', s.outcome) from settled s
  ), ${reportersTold('settled.id', '$1', 'settled')}
  select id from settled`;

/** Ends cases about posts that were removed where they stand, or that their authors deleted: nothing is left to decide. */
export const settleCases: Job = {
  name: 'reports.settle',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: ({ signals }, wake) =>
    signals.toAccount.listen(({ event }) => {
      if (event === 'account:notice') wake();
    }),
  async run(services) {
    // In order: a case shows what happened by the ids of its lines.
    const ids = Array.from({ length: AT_ONCE }, () => services.ids.next());
    const settled = await query<{ id: string }>(services.db, text, [services.clock.now(), ids]);
    await tellReporters(
      services,
      settled.map(({ id }) => id),
    );
    for (const { id } of settled) await tellModerators(services, id);
    return settled.length === AT_ONCE;
  },
};
