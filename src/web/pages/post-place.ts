import { locatePost, readThread } from '../../forums/index.js';
import { notFound } from '../../lib/errors.js';
import type { PageRequest } from './answer.js';

/** A post with everything around it, for the pages about one post. @throws AppError not_found */
export async function postPlace({ ctx, params }: PageRequest) {
  const { postId } = params;
  const { threadId, page } = await locatePost.execute(ctx, { postId });
  const { network, forum, thread, posts, people, viewer } = await readThread.execute(ctx, { threadId, page });
  const post = posts.find(({ id }) => id === postId);
  if (!post) throw notFound();
  const author = people.find(({ id }) => id === post.authorId) ?? {
    id: post.authorId,
    username: '',
    name: '',
  };
  return { network, forum, thread, post, author, viewer, around: posts, people };
}

/** Where a post is shown: its own address sends people there. */
export async function pathOfPost({ ctx, params }: PageRequest): Promise<string> {
  return (await locatePost.execute(ctx, { postId: params.postId })).path;
}
