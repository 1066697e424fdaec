import type { ChangedPost } from '../../contract/reading.js';
import { page as words } from '../../text/words.js';
import { Time } from './time.js';
import { TitleIn } from './title-in.js';

/** Posts one has read that were edited or taken away since. Nothing where there are none. */
export function ChangedPosts({ changed }: { changed: ChangedPost[] }) {
  if (changed.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="changed-title">
      <h2 id="changed-title">{words.home.changedTitle}</h2>
      <ul class="list">
        {changed.map((post) => (
          <li key={post.postId}>
            <a href={post.path}>
              <TitleIn
                say={(title) => words.home[post.what](post.authorName, post.number, title)}
                title={post.threadTitle}
                language={post.titleLanguage}
              />
            </a>
            <p class="muted small">
              <Time at={post.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
