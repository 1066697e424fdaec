import { render } from 'preact';
import type { ThreadDto } from '../../contract/forums.js';
import { ThreadState } from '../views/thread-state.js';

/** The views of a thread's page. A page that only stands there does without: they come with the first change. */
export { offerPendingActions } from './pending-actions.js';
export { createPostList } from './post-list.js';
export { spokenPost } from './spoken-post.js';

/** Writes the tags of a thread: locked, pinned, slow. */
export function showTags(thread: ThreadDto, forumSlow: number, place: HTMLElement): void {
  render(<ThreadState thread={thread} forumSlow={forumSlow} />, place);
}
