import type { PostDto } from '../../contract/forums.js';
import { ServerHtml } from './server-html.js';

interface Props {
  post: PostDto;
  label: string;
  /** Where it stands; what it is written in is its forum's language, if it says nothing of its own. */
  forum: { language?: string | null };
}

/** A post shown again on a page that asks something about it. */
export function PostQuote({ post, label, forum }: Props) {
  return (
    <section class="card" aria-label={label}>
      <ServerHtml html={post.html ?? ''} language={post.language ?? forum.language} />
    </section>
  );
}
