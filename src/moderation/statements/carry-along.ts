/**
 * SQL: what belongs to people follows posts that go to another thread ($7 from, $8 to; `mapped` has their numbers): what was seen, what
 * is followed, news that point to them, and drafts of answers where the whole thread goes ($9 is null).
 */
export const carryAlong = `, seen_before as (
    select tr.account_id, range_agg(int4range(m.fresh, m.fresh + 1)) as seen, max(tr.read_at) as read_at
    from thread_reads tr cross join mapped m, step
    where tr.thread_id = $7::uuid and (m.number <@ tr.seen or m.number <= tr.floor) group by tr.account_id
  ), carried_reads as (
    insert into thread_reads as tr (account_id, thread_id, seen, floor, read_head, read_at)
    select b.account_id, $8::uuid, b.seen, 0, step.seq, b.read_at from seen_before b, step order by b.account_id
    on conflict (account_id, thread_id) do update set seen = tr.seen + excluded.seen
  ), carried_follows as (
    insert into thread_follows (account_id, thread_id, level, reason, since, after_number)
    select f.account_id, $8::uuid, f.level, f.reason, f.since, t.last_number from thread_follows f, target t
    where f.thread_id = $7::uuid order by f.account_id on conflict (account_id, thread_id) do nothing
  ), carried_news as (
    update notifications n set thread_id = $8::uuid, from_number = a.fresh, last_number = b.fresh
    from mapped a, mapped b, step where n.thread_id = $7::uuid and n.from_number = a.number and n.last_number = b.number
  ), carried_drafts as (
    update drafts d set place_id = $8::uuid from step
    where $9::uuid[] is null and d.kind = 'reply' and d.place_id = $7::uuid
      and not exists (select from drafts o where o.account_id = d.account_id and o.kind = d.kind and o.place_id = $8::uuid)
  ), carried_cases as (
    update report_cases c set thread_id = $8::uuid from mapped m, step where c.post_id = m.id
  )`;
