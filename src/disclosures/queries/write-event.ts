/**
 * SQL: the line of the log about a request `d` of the statement. No words and nothing of the person: it says that it was done.
 * @param id SQL of the line's id @param actor SQL of who did it @param at SQL of when @param act SQL of what
 * @param details SQL of a jsonb
 */
export function disclosureLogged({
  id,
  actor,
  at,
  act,
  details = `'{}'::jsonb`,
}: Record<'id' | 'actor' | 'at' | 'act', string> & { details?: string }): string {
  return `insert into disclosure_events (id, disclosure_id, at, actor_id, act, details)
    select ${id}::uuid, d.id, ${at}::timestamptz, ${actor}::uuid, ${act}, ${details} from d returning id`;
}
