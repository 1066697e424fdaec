import type { PostRevisionDto } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { Difference } from './difference.js';
import { Disclosure } from './disclosure.js';
import { nameOf } from './name-of.js';
import { ServerHtml } from './server-html.js';
import { Tag } from './tag.js';
import { Time } from './time.js';

interface Props {
  revision: PostRevisionDto;
  isNewest: boolean;
  /** What the post is written in. */
  language?: string | null;
}

/** One version of a post. */
export function Revision({ revision, isNewest, language }: Props) {
  const id = `version-${revision.version}`;
  return (
    <article aria-labelledby={id}>
      <div class="row">
        <h2 class="post-author" id={id}>
          {page.post.version(revision.version)}
        </h2>
        {isNewest && <Tag>{page.post.asItIsNow}</Tag>}
        {revision.isRestricted && <Tag>{page.post.forModerators}</Tag>}
      </div>
      <p class="muted small">
        {revision.isModerated ? page.post.byModerator : page.post.writtenBy(nameOf(revision.writtenBy))}
        <Time at={revision.writtenAt} />
      </p>
      {revision.changes === undefined ? (
        <ServerHtml class="post-body prose" html={revision.html} language={language} />
      ) : (
        <>
          <h3>{page.post.whatChanged(revision.version - 1)}</h3>
          <Difference pieces={revision.changes} language={language} />
          <Disclosure
            summary={page.post.wholeText(revision.version)}
            isOpen={isNewest || revision.changes === null}
          >
            <ServerHtml class="post-body prose" html={revision.html} language={language} />
          </Disclosure>
        </>
      )}
    </article>
  );
}
