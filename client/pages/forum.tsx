import { live, page as words } from '../../text/words.js';
import { Audience } from '../views/audience.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { FollowControl } from '../views/follow-control.js';
import { LiveStrip } from '../views/live-strip.js';
import { MarkAllRead } from '../views/mark-read.js';
import { OlderLink } from '../views/older-link.js';
import { PageTitle } from '../views/page-title.js';
import { Archived, RefusalToPost } from '../views/refusal-to-post.js';
import { Tag } from '../views/tag.js';
import { ThreadItem, threadItemAttributes } from '../views/thread-item.js';
import { forumPageData } from './island-data.js';
import type { Page, ShellProps } from './page.js';
import type { ForumPageProps } from './props.js';
import { searchAddress } from './search-address.js';

/** A forum: its threads, pinned ones first, then the latest talk. */
export function forumPage({ page, before, reading, follow }: ForumPageProps, shell: ShellProps): Page {
  const { forum, network, viewer } = page;
  const isPublic = forum.access === 'public';
  const hasFeed = isPublic && forum.hasFeed;
  return {
    title: words.forum.title(forum.name, network.name),
    description: forum.description,
    canonical: isPublic ? forum.path + (before === undefined ? '' : `?before=${before}`) : undefined,
    feed: hasFeed ? `${forum.path}/feed.atom` : undefined,
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forum',
    data: forumPageData(page, shell, reading),
    body: (
      <>
        <PageTitle title={forum.name}>
          <p class="lead">{forum.description}</p>
          <Audience access={forum.access} networkName={network.name} />
          <div class="row">
            {viewer.cannotStart === null && <Button href={`${forum.path}/new`}>{words.forum.start}</Button>}{' '}
            {viewer.canModerate && <a href={`${forum.path}/cases`}>{words.cases.link}</a>}{' '}
            {viewer.canModerate && <a href={`${forum.path}/held`}>{words.holds.queue.link}</a>}{' '}
            {viewer.canManage && <a href={`${forum.path}/edit`}>{words.forum.change}</a>}{' '}
            {(viewer.canManage || forum.access === 'invited') && (
              <a href={`${forum.path}/people`}>
                {forum.access === 'invited' ? words.forumPeople.room : words.forumPeople.moderators}
              </a>
            )}{' '}
            {shell.viewer && <a href={`${forum.path}/moderators`}>{words.messages.write.moderators}</a>}{' '}
            <a href={searchAddress({ q: '' }, { forum: `${network.slug}/${forum.slug}` })}>
              {words.search.searchForum}
            </a>
          </div>
        </PageTitle>
        {forum.slowSeconds > 0 && (
          <p>
            <Tag>{live.thread.slowForum(forum.slowSeconds)}</Tag>
          </p>
        )}
        {forum.isArchived && <Archived />}
        <section class="stack" aria-labelledby="threads-title">
          <h2 id="threads-title">{words.forum.threads}</h2>
          {page.threads.length === 0 && <NoThreads canStart={viewer.cannotStart === null} />}
          <MarkAllRead
            of="forum"
            path={forum.path}
            unread={reading?.unread ?? 0}
            canUndo={reading?.undoUntil != null}
            csrf={shell.csrf}
          />
          <Threads page={page} reading={reading} />
          <LiveStrip path={shell.path} what="threads" />
          <OlderLink
            newest={before === undefined ? null : forum.path}
            older={page.older === null ? null : `${forum.path}?before=${page.older}`}
            what="threads"
          />
          {follow && (
            <FollowControl
              what="forum"
              id={forum.id}
              action={`${forum.path}/follow`}
              follow={follow}
              csrf={shell.csrf}
            />
          )}
          {hasFeed && (
            <p class="report-link">
              <a href={`${forum.path}/feed.atom`}>{words.standing.feed}</a>
            </p>
          )}
          {viewer.cannotStart !== null && !forum.isArchived && (
            <RefusalToPost
              reason={viewer.cannotStart}
              verb="start"
              isSignedIn={viewer.accountId !== null}
              network={network}
              csrf={shell.csrf}
              returnTo={`${forum.path}/new`}
            />
          )}
        </section>
      </>
    ),
  };
}

function Threads({ page, reading }: Pick<ForumPageProps, 'page' | 'reading'>) {
  const unread = new Map(reading?.threads.map((thread) => [thread.threadId, thread.unread]));
  const people = new Map(page.people.map((person) => [person.id, person]));
  return (
    <ol class="list" id="threads" data-written={page.forum.language ?? undefined}>
      {page.threads.map((thread) => (
        <li key={thread.id} {...threadItemAttributes(thread)}>
          <ThreadItem
            thread={thread}
            author={people.get(thread.authorId)}
            unread={unread.get(thread.id)}
            language={page.forum.language}
          />
        </li>
      ))}
    </ol>
  );
}

function NoThreads({ canStart }: { canStart: boolean }) {
  return (
    <EmptyState title={words.forum.none} id="threads-empty" level={3}>
      <p>
        {words.forum.noneYet} {canStart && words.forum.startFirst}
      </p>
    </EmptyState>
  );
}
