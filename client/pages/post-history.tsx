import { late, page } from '../../text/words.js';
import { Difference } from '../views/difference.js';
import { isOwn } from '../views/is-own.js';
import { nameOf } from '../views/name-of.js';
import { PageTitle } from '../views/page-title.js';
import { Revision } from '../views/revision.js';
import { ThreadBand } from '../views/thread-band.js';
import { TitleIn } from '../views/title-in.js';
import type { Page, ShellProps } from './page.js';
import type { PostHistoryProps } from './props.js';

/** Every version of a post, the newest first. */
export function postHistoryPage(props: PostHistoryProps, _shell: ShellProps): Page {
  const { history, network, forum, author, viewer } = props;
  const { post, thread } = history;
  const language = post.language ?? forum?.language;
  const canPurge = viewer?.canModerate && !isOwn(viewer, post.authorId) && history.revisions.length > 1;
  const newest = Math.max(...history.revisions.map((revision) => revision.version));
  const oldest = Math.min(...history.revisions.map((revision) => revision.version));
  const isPurged = (history.purgedBefore ?? 0) >= oldest;
  const isCut = post.isModerated && !isPurged && !history.revisions.some(({ isRestricted }) => isRestricted);
  const ordered = [...history.revisions].sort((a, b) => b.version - a.version);
  return {
    title: page.post.versions(post.number),
    brand: network?.brand,
    band: network && forum ? <ThreadBand network={network} forum={forum} thread={thread} /> : undefined,
    body: (
      <>
        <PageTitle title={page.post.versions(post.number)}>
          <p>
            <TitleIn
              say={(title) => page.post.versionsBy(nameOf(author), title)}
              title={thread.title}
              language={thread.language ?? forum?.language}
            />{' '}
            <a href={`/p/${post.id}`}>{page.post.goToPost}</a>
          </p>
        </PageTitle>
        {isCut && <p class="narrow">{page.post.earlierForModerators}</p>}
        {history.purgedBefore && <p class="narrow">{page.post.purgedBefore(history.purgedBefore)}</p>}
        {canPurge && (
          <p class="narrow">
            <a href={`/p/${post.id}/purge`}>{page.post.purgeLink}</a>
          </p>
        )}
        {history.since && (
          <section class="card narrow" aria-labelledby="since-title">
            <h2 id="since-title">{late.edits.sinceVersion(history.since.version)}</h2>
            <Difference pieces={history.since.changes} language={language} />
          </section>
        )}
        <ol class="posts narrow" reversed>
          {ordered.map((revision) => (
            <li key={revision.version} class="post">
              <Revision revision={revision} isNewest={revision.version === newest} language={language} />
            </li>
          ))}
        </ol>
      </>
    ),
  };
}
