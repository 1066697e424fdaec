import type { PostDto } from '../../contract/forums.js';
import { ServerHtml } from './server-html.js';

/** A post shown again on a page that asks something about it. */
export function PostQuote({ post, label }: { post: PostDto; label: string }) {
  return (
    <section class="card" aria-label={label}>
      <ServerHtml html={post.html ?? ''} />
    </section>
  );
}
