import type { PostDto, ThreadViewer } from '../../contract/forums.js';
import { type Known, type Mine, mineOf } from './mine.js';
import { type PageFacts, type ThreadState, threadStateOf } from './thread-state.js';

/** A post as the server rendered it, with what its element said besides. */
export interface ServedPost {
  post: PostDto;
  isLocked: boolean;
  mine: Mine;
  replies: ThreadState['replies'];
}

/** The posts of a page that the server rendered, by number. */
export function servedPosts(
  page: PageFacts & { viewer: Pick<ThreadViewer, 'marks' | 'ignored'> },
  known?: Known,
): Map<number, ServedPost> {
  const { replies } = threadStateOf(page);
  const all = { isLocked: page.thread.isLocked, mine: mineOf(page.viewer, known), replies };
  return new Map(page.posts.map((post) => [post.number, { post, ...all }]));
}
