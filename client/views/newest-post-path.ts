import type { ThreadDto } from '../../contract/forums.js';
import { POSTS_PER_PAGE } from '../../contract/limits.js';

/** Where the newest post stands: its page, and its anchor there. */
export function newestPostPath(thread: ThreadDto): string {
  const page = Math.max(1, Math.ceil(thread.lastNumber / POSTS_PER_PAGE));
  return `${thread.path}${page > 1 ? `?page=${page}` : ''}#post-${thread.lastNumber}`;
}
