import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ThreadPageDto } from '../../contract/forums.js';
import type { MoveDto } from '../../contract/moves.js';
import { query } from '../../src/database/index.js';
import { createFeed } from '../../src/feed/index.js';
import { readThread, replyToThread } from '../../src/forums/index.js';
import type { Services } from '../../src/kernel/index.js';
import { silentLogger } from '../../src/lib/logger.js';
import { moveThread, readMove } from '../../src/moderation/index.js';
import { buildForum, buildMember, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import { hold, waiting } from '../helpers/locks.js';

const POSTS = 20_000;
/** Idle it takes under two seconds; a statement that grew with the square would take hours. */
const AT_MOST_MS = 60_000;

let database: TestDatabase;
let one: Services;
let two: Services;
beforeAll(async () => {
  database = await testDatabase(8);
  one = buildServices(database.db);
  two = { ...one, feed: createFeed(silentLogger) };
});
afterAll(() => database.close());

/** As many posts as if they had been written one after the other. */
async function lengthen(threadId: string, forumId: string): Promise<void> {
  await query(
    one.db,
    `with first as (select * from posts where thread_id = $1 and number = 1),
     more as (
       insert into posts (id, thread_id, number, author_id, source, html, state, created_at, changed, body_changed, born_forum, born)
       select gen_random_uuid(), $1, n, first.author_id, 'Words ' || n, '<p>Words ' || n || '</p>', 'visible', now(), first.changed + n,
         first.changed + n, $2, first.changed + n from first, generate_series(2, ${POSTS}) n returning changed),
     head as (update forum_heads set head = (select max(changed) from more) where forum_id = $2 returning head)
     update threads t set head = head.head, last_number = ${POSTS} from head where t.id = $1`,
    [threadId, forumId],
  );
  await query(one.db, 'analyze posts');
}

it('a thread of 20,000 posts is moved whole, and holds up neither its readers nor other forums', async () => {
  const here = await buildForum(one);
  const there = await buildForum(one, { within: here, access: 'members' });
  const elsewhere = await buildForum(one, { within: here });
  const member = await buildMember(one, here);
  const { thread } = await buildThread(one, here);
  const other = await buildThread(one, elsewhere);
  const threadId = thread.id;
  await lengthen(threadId, here.forum.id);
  const input = { threadId, forumId: there.forum.id };
  const { preview } = (await run(one, readMove, here.admin, input)) as MoveDto;

  // Somebody holds the last post: the move waits for it in the midst of its work, with all locks that it takes.
  const release = await hold(database, 'select from posts where thread_id = $1 and number = $2 for update', [
    threadId,
    POSTS,
  ]);
  const begun = performance.now();
  const moving = run(one, moveThread, here.admin, {
    ...input,
    reason: 'Long.',
    confirmed: preview!.confirmed,
  });
  await waiting(database, 1);
  const page = (await run(two, readThread, member, { threadId })) as ThreadPageDto;
  expect(page.forum.id).toBe(here.forum.id);
  await run(two, replyToThread, member, {
    threadId: other.thread.id,
    body: 'Meanwhile',
    clientKey: randomUUID(),
  });
  await release();
  const { seq } = await moving;
  expect(performance.now() - begun).toBeLessThan(AT_MOST_MS);

  const [row] = await query<{ posts: number; forum: string; head: number }>(
    one.db,
    `select count(p.id)::int as posts, t.forum_id as forum, t.head::int as head from threads t
       join posts p on p.thread_id = t.id and p.changed = t.head and p.body_changed = t.head where t.id = $1 group by t.id`,
    [threadId],
  );
  expect(row).toEqual({ posts: POSTS, forum: there.forum.id, head: seq });
  const after = (await run(two, readThread, member, { threadId, page: 400 })) as ThreadPageDto;
  expect([after.forum.id, after.posts.at(-1)?.number]).toEqual([there.forum.id, POSTS]);
}, 120_000);
