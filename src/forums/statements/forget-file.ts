import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { GONE, renderMarkdown } from '../../lib/markdown/index.js';
import { type ReadPost, rewritePost } from './rewrite-post.js';

/** A post that was written anew meanwhile is looked at again, so often. */
const ROUNDS = 5;

/**
 * Puts words in the place of a file of somebody's, in all of their posts that show it: earlier versions and texts that
 * moderators keep as well. What it was called or showed stays to be read; open screens follow. It is no edit, so no
 * version is counted. Doing it twice changes nothing.
 */
export async function forgetFile(
  services: Pick<Services, 'db' | 'feed'>,
  { ownerId, fileId }: { ownerId: string; fileId: string },
): Promise<void> {
  const { db } = services;
  const isNamed = (column: string) =>
    `position('/a/' in ${column}) > 0 and attachments_in(${column}) @> array[$2::uuid]`;
  for (let round = 0; round < ROUNDS; round++) {
    const kept = await query<{ id: string; source: string }>(
      db,
      `select w.post_id as id, w.source from withheld_bodies w join posts p on p.id = w.post_id
       where p.author_id = $1 and ${isNamed('w.source')}`,
      [ownerId, fileId],
    );
    for (const { id, source } of kept)
      await query(
        db,
        'update withheld_bodies set source = $3, html = $4 where post_id = $1 and source = $2',
        [id, source, textWithout(fileId, source), renderMarkdown(textWithout(fileId, source))],
      );
    const posts = await query<ReadPost>(
      db,
      `select p.id, p.thread_id as "threadId", t.forum_id as "forumId", p.source
       from posts p join threads t on t.id = p.thread_id
       where p.author_id = $1 and p.state = 'visible' and ${isNamed('p.source')} order by p.id`,
      [ownerId, fileId],
    );
    if (kept.length + posts.length === 0) return;
    for (const post of posts)
      await rewritePost(services, post, textWithout(fileId, post.source), {
        name: 'forget-file',
        more: inEarlierVersions,
        values: [named(fileId).source, GONE],
      });
  }
}

const textWithout = (fileId: string, source: string) => source.replaceAll(named(fileId), GONE);

const inEarlierVersions = `, earlier as (
    update post_revisions r set source = regexp_replace(r.source, $7::text, $8::text, 'gi')
    from was, step where r.post_id = was.id and r.source ~* $7::text
  )`;

const named = (fileId: string) => new RegExp(`/a/${fileId}(?:/\\d{1,4}x\\d{1,4})?`, 'gi');
