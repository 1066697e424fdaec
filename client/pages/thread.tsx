import { late, page as words } from '../../text/words.js';
import { AboutForum } from '../views/about-forum.js';
import { Band } from '../views/band.js';
import { COMPOSER_BODY } from '../views/composer.js';
import { ErrorSummary } from '../views/error-summary.js';
import { FIRST_UNREAD } from '../views/first-unread.js';
import { FollowControl } from '../views/follow-control.js';
import { hasErrors } from '../views/form-state.js';
import { HeldInThread } from '../views/held-in-thread.js';
import { languageFieldIds } from '../views/language-choice.js';
import { LiveStrip } from '../views/live-strip.js';
import { MarkPageSeen } from '../views/mark-read.js';
import { MorePosts } from '../views/more-posts.js';
import { PostActsForm } from '../views/post-acts-form.js';
import { PostList, showsFirstUnread } from '../views/post-list.js';
import { ReplyBox } from '../views/reply-box.js';
import { ThreadHeader } from '../views/thread-header.js';
import { ThreadPages, threadPagePath } from '../views/thread-pages.js';
import { ThreadPosition } from '../views/thread-position.js';
import { ThreadTools } from '../views/thread-tools.js';
import { markOf } from './inserts.js';
import { threadPageData } from './island-data.js';
import type { Page, ShellProps } from './page.js';
import type { ThreadPageProps } from './props.js';
import { renderPosts } from './rendered-posts.js';

/** A page of a thread: 50 posts, and the place to answer. */
export function threadPage(
  { page, form, clientKey, reading, draft, isFirstText, follow, replyTo, quote, held }: ThreadPageProps,
  shell: ShellProps,
): Page {
  const { thread, forum, network, viewer } = page;
  const posts = renderPosts(page, reading);
  const pages = (label: string) => <ThreadPages of={page} path={thread.path} label={label} />;
  const trail = [{ href: forum.path, text: forum.name }];
  return {
    title: page.page > 1 ? late.pages.title(thread.title, page.page) : thread.title,
    description: words.thread.description(thread.title, forum.name, network.name),
    canonical: forum.access === 'public' ? threadPagePath(thread.path, page.page) : undefined,
    feed: forum.access === 'public' && forum.hasFeed ? `/t/${thread.id}/feed.atom` : undefined,
    brand: network.brand,
    band: <Band network={network} trail={trail} />,
    island: 'thread',
    hasErrors: hasErrors(form),
    skips: [
      ...(showsFirstUnread(page, reading)
        ? [{ href: `#${FIRST_UNREAD}`, text: words.reading.skipToUnread }]
        : []),
      { href: viewer.cannotReply === null ? '#composer' : '#reply', text: words.thread.skipToReply },
    ],
    data: threadPageData(page, shell, reading),
    inserts: posts,
    body: (
      <>
        <ErrorSummary {...form} ids={{ body: COMPOSER_BODY, ...languageFieldIds }} />
        <ThreadHeader page={page} />
        <div class="columns">
          <div>
            <section class="stack" aria-label={words.thread.posts}>
              <h2 class="visually-hidden">{words.thread.posts}</h2>
              <ThreadPosition page={page} reading={reading} />
              {page.page > 1 && pages(words.thread.pages)}
              <MorePosts page={page} end="earlier" />
              <PostList page={page} reading={reading} markOf={markOf} />
              <MorePosts page={page} end="later" />
              <MarkPageSeen page={page} reading={reading} csrf={shell.csrf} />
              <LiveStrip path={shell.path} what="replies" canReply={viewer.cannotReply === null} />
              {pages(words.thread.pagesAtFoot)}
            </section>
            {shell.viewer && <HeldInThread held={held ?? []} csrf={shell.csrf} />}
            <ReplyBox {...{ page, form, clientKey, draft, isFirstText, replyTo, quote, shell }} />
            {shell.viewer && <PostActsForm csrf={shell.csrf} />}
          </div>
          <div class="aside stack">
            {follow && (
              <FollowControl
                what="thread"
                id={thread.id}
                action={`/t/${thread.id}/follow`}
                follow={follow}
                csrf={shell.csrf}
              />
            )}
            <div id="thread-tools">
              <ThreadTools thread={thread} viewer={viewer} csrf={shell.csrf} />
            </div>
            <div id="about-forum">
              <AboutForum forum={forum} network={network} />
            </div>
            <p class="report-link">
              <a href={`/report?thread=${thread.id}`} rel="nofollow">
                {words.reports.linkOf.thread}
              </a>
            </p>
          </div>
        </div>
      </>
    ),
  };
}
