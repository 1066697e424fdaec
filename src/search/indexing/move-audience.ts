import { type Database, prepared } from '../../database/index.js';
import { audienceOf } from '../../forums/index.js';

const STEP = 2_000;

const begin = `
  insert into search_progress (forum_id, audience)
  select f.id, ${audienceOf('f')} from forums f
  where not exists (select from search_progress s where s.forum_id = f.id) order by f.id on conflict do nothing`;

/** A forum that was opened since gets its row. */
export async function beginForums(db: Database): Promise<void> {
  await prepared(db, 'search-begin', begin, []);
}

const move = `
  with mine as (
    select s.forum_id, ${audienceOf('f')} as audience
    from search_progress s join forums f on f.id = s.forum_id
    where s.audience is distinct from ${audienceOf('f')}
    limit 1 for update of s skip locked
  ), behind as (
    select d.post_id, m.audience from mine m join search_documents d on d.forum_id = m.forum_id
    where d.audience is distinct from m.audience limit ${STEP} for no key update of d
  ), moved as (
    update search_documents d set audience = behind.audience from behind where d.post_id = behind.post_id returning 1
  ), settled as (
    update search_progress s set audience = m.audience from mine m
    where s.forum_id = m.forum_id and not exists (select from behind)
  )
  select exists (select from mine) as moved`;

/**
 * Moves documents of a forum that was opened or closed to the index of its new audience, some at a time. Who may read
 * is asked with every search, so this is for speed only: a closed forum is silent before it is moved.
 */
export async function moveAudience(db: Database): Promise<boolean> {
  const [row] = await prepared<{ moved: boolean }>(db, 'search-move', move, []);
  return row!.moved;
}
