import { POST_ACTS } from './post-acts.js';

/** Carries the token for the buttons of all posts: they name it and bring their own address. */
export function PostActsForm({ csrf }: { csrf: string | null }) {
  if (csrf === null) return null;
  return (
    <form id={POST_ACTS} method="post" action="/bookmarks" hidden>
      <input type="hidden" name="_csrf" value={csrf} />
    </form>
  );
}
