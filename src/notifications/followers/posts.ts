import type { Follower } from '../../feed/index.js';
import { createdPosts, type FollowedPost, rewrittenPosts } from '../../forums/index.js';
import type { Services } from '../../kernel/index.js';
import { mentionsIn } from '../../lib/markdown/index.js';
import { autoFollow } from '../statements/auto-follow.js';
import { makeNotifications, type Named } from '../statements/make-notifications.js';
import { tellMade } from './tell.js';

/** Texts with names in them that one person may write in an hour before names stop telling anybody (G18). */
const NAMING = { points: 100, seconds: 3600 };

/** What every new post means to whom. Its cursors begin with its migration. */
export function postFollower(services: Services): Follower<FollowedPost> {
  return {
    name: 'notifications.posts',
    page: createdPosts,
    async handle(query, posts, resume) {
      const ids = posts.map(({ id }) => id);
      const followed = resume === null ? await autoFollow(query, ids) : [];
      const named = await namedIn(services, posts);
      const { made, resume: next } = await makeNotifications(query, services.seal, ids, named, resume);
      return {
        resume: next,
        async committed() {
          for (const { accountId, threadId } of followed) {
            const data = { threadId, forumId: null, level: 'following' as const };
            services.signals.toAccount.tell({ accountId, event: 'account:follow', data });
          }
          await tellMade(services, made);
        },
      };
    },
  };
}

/** Names that an edit added, or that came back with a post that was put back: whoever was told before is not told again. */
export function editFollower(services: Services): Follower<FollowedPost> {
  return {
    name: 'notifications.edits',
    page: rewrittenPosts,
    async handle(query, posts, resume) {
      const named = await namedIn(services, posts);
      if (named.length === 0) return { resume: null };
      const ids = [...new Set(named.map(({ postId }) => postId))];
      const { made, resume: next } = await makeNotifications(query, services.seal, ids, named, resume, {
        edits: true,
      });
      return { resume: next, committed: () => tellMade(services, made) };
    },
  };
}

async function namedIn({ limits }: Services, posts: FollowedPost[]): Promise<Named[]> {
  const named: Named[] = [];
  for (const { id, authorId, source } of posts) {
    if (!source.includes('@')) continue;
    const names = mentionsIn(source);
    if (names.length === 0) continue;
    const isWithin = await limits.use('notifications.naming', `account:${authorId}`, NAMING).then(
      () => true,
      () => false,
    );
    if (isWithin) named.push(...names.map((name) => ({ postId: id, name })));
  }
  return named;
}
