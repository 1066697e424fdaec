/**
 * SQL: the line of the log about a reveal `r` of the statement. Its subject is who did it: the author learns of it by a
 * notice of its own, or, where a law forbids it, not at all.
 * @param id SQL of the line's id @param actor SQL of who did it @param at SQL of when
 */
export function revealLogged(
  action: 'author.revealAsked' | 'author.revealed',
  { id, actor, at }: Record<'id' | 'actor' | 'at', string>,
): string {
  return `insert into moderation_log (id, at, network_id, forum_id, thread_id, post_id, actor_id, actor_role, subject_id,
      action, reason, payload, seq)
    select ${id}::uuid, ${at}::timestamptz, r.network_id, t.forum_id, t.id, p.id, ${actor}::uuid, 'site administrator', ${actor}::uuid,
      '${action}', r.reason, jsonb_build_object('number', p.number, 'isTold', r.law is null), p.changed
    from r join posts p on p.id = r.post_id join threads t on t.id = p.thread_id`;
}
