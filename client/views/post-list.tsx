import type { ThreadPageDto } from '../../contract/forums.js';
import { PostView, postItemAttributes } from './post-view.js';

/** The posts of one page, in order. */
export function PostList({ page }: { page: ThreadPageDto }) {
  const people = new Map(page.people.map((person) => [person.id, person]));
  return (
    <ol class="posts" id="posts" start={page.window.from}>
      {page.posts.map((post) => (
        <li key={post.id} {...postItemAttributes(post)}>
          <PostView
            post={post}
            person={people.get(post.authorId)}
            viewer={page.viewer}
            isLocked={page.thread.isLocked}
          />
        </li>
      ))}
    </ol>
  );
}
