import { Fragment } from 'preact';
import type { ThreadPageDto } from '../../contract/forums.js';
import type { ThreadReadingDto } from '../../contract/reading.js';
import { page as words } from '../../text/words.js';
import { FirstUnread } from './first-unread.js';
import { postItemAttributes } from './post-view.js';

interface Props {
  page: ThreadPageDto;
  reading?: ThreadReadingDto;
  /** HTML that stands for what `PostView` rendered, by the post's number, until the page is sent. */
  markOf(number: number): string;
}

/** The posts of one page, in order. */
export function PostList({ page, reading, markOf }: Props) {
  return (
    <ol class="posts" id="posts" start={page.window.from} data-written={page.forum.language ?? undefined}>
      {page.posts.map((post) => (
        <Fragment key={post.id}>
          {post.number === reading?.firstUnread && post.number > 1 && (
            <FirstUnread words={words.reading.newSince} />
          )}
          <li {...postItemAttributes(post)} dangerouslySetInnerHTML={{ __html: markOf(post.number) }} />
        </Fragment>
      ))}
      {page.left.map(({ number, postId }) => (
        <li key={postId} id={`post-${number}`} class="post-left muted">
          {words.shifts.left(number)} <a href={`/p/${postId}`}>{words.shifts.goThere(number)}</a>
        </li>
      ))}
    </ol>
  );
}

/** Whether the line before what is new stands on this page. Where everything is new, it says nothing. */
export function showsFirstUnread(page: ThreadPageDto, reading: ThreadReadingDto | undefined): boolean {
  const first = reading?.firstUnread ?? 1;
  return first > 1 && page.posts.some((post) => post.number === first);
}
