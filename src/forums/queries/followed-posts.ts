import type { TransactionQuery } from '../../database/index.js';
import type { Place, Stretch } from '../../feed/index.js';

/** A post as followers of the feed get it. Text of a post that was taken away is empty. */
export interface FollowedPost {
  place: Place;
  id: string;
  threadId: string;
  number: number;
  authorId: string;
  source: string;
}

const columns = `p.id, p.thread_id as "threadId", p.number, p.author_id as "authorId", p.source`;

/**
 * Posts in the order of their creation, by the numbers that never change: nothing is missed, whatever is edited or
 * moved meanwhile. The forum of birth announces them; who may read them, the forum they are in now says.
 * Posts of an archive are left out: they are not news.
 */
export async function createdPosts(
  query: TransactionQuery,
  { forumId, after, until, limit }: Stretch,
): Promise<FollowedPost[]> {
  return query<FollowedPost>(
    `select ${columns}, json_build_object('number', p.born, 'id', p.id) as place from posts p
     where p.born_forum = $1 and p.born > $2 and p.born <= $3 and p.client_key is not null order by p.born limit $4`,
    [forumId, after, until, limit],
  );
}

/** Visible posts whose text has changed since they were created (edited, put back), in the order of their last change. */
export async function rewrittenPosts(
  query: TransactionQuery,
  { forumId, after, afterId, until, limit }: Stretch,
): Promise<FollowedPost[]> {
  return query<FollowedPost>(
    `select ${columns}, json_build_object('number', p.changed, 'id', p.id) as place
     from threads t join posts p on p.thread_id = t.id
     where t.forum_id = $1 and t.head >= $2 and p.changed >= $2 and p.changed <= $3
       and (p.changed > $2 or p.id > coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       and p.body_changed > t.arrived and (p.born_forum <> t.forum_id or p.body_changed > p.born)
       and p.body_changed >= $2 and p.state = 'visible' and p.client_key is not null
     order by p.changed, p.id limit $4`,
    [forumId, after, until, limit, afterId],
  );
}

/** First posts of threads whose title was given to them anew: by their author, by a moderator, or when they were split off. */
export async function retitledThreads(
  query: TransactionQuery,
  { forumId, after, until, limit }: Stretch,
): Promise<FollowedPost[]> {
  return query<FollowedPost>(
    `select ${columns}, json_build_object('number', t.title_changed, 'id', p.id) as place
     from threads t join posts p on p.thread_id = t.id and p.number = 1
     where t.forum_id = $1 and t.title_changed > 0 and t.title_changed > $2 and t.title_changed <= $3
     order by t.title_changed limit $4`,
    [forumId, after, until, limit],
  );
}

/**
 * Visible posts of threads that came here from another forum, which were edited in the day before: in the forum that they left a
 * consumer may not have got to them yet.
 */
export async function arrivedEdits(
  query: TransactionQuery,
  { forumId, after, afterId, until, limit }: Stretch,
): Promise<FollowedPost[]> {
  return query<FollowedPost>(
    `select ${columns}, json_build_object('number', t.arrived, 'id', p.id) as place
     from threads t join posts p on p.thread_id = t.id
     where t.forum_id = $1 and t.arrived > 0 and t.arrived >= $2 and t.arrived <= $3
       and (t.arrived > $2 or p.id > coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       and p.edited_at > t.arrived_at - interval '1 day' and p.state = 'visible' and p.client_key is not null
     order by t.arrived, p.id limit $4`,
    [forumId, after, until, limit, afterId],
  );
}
