import type { ThreadPageDto } from '../../contract/forums.js';
import { POSTS_PER_PAGE } from '../../contract/limits.js';
import { late, page as words } from '../../text/words.js';
import { threadPagePath } from './thread-pages.js';

interface Props {
  page: ThreadPageDto;
  end: 'earlier' | 'later';
}

/**
 * The way to the neighbouring posts, at the ends of what is shown. A link; scripts fetch the posts into this page, and
 * say beside it how that goes. Both ends are there, since what is shown can shrink as well as grow.
 */
export function MorePosts({ page: { page, pages, thread }, end }: Props) {
  if (pages === 1) return null;
  const isEarlier = end === 'earlier';
  const first = (page - (isEarlier ? 1 : 0)) * POSTS_PER_PAGE + (isEarlier ? 0 : 1);
  const path = threadPagePath(thread.path, Math.max(1, isEarlier ? page - 1 : page + 1));
  return (
    <p class="more-posts" id={end} hidden={isEarlier ? page === 1 : page === pages}>
      <a href={`${path}#post-${first}`}>{words.reading[end]}</a>{' '}
      <span data-room={late.reading.failed}>
        <span />
      </span>
    </p>
  );
}
