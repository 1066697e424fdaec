import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ChangedPosts } from '../views/changed-posts.js';
import { ConfirmNotice } from '../views/confirm-notice.js';
import { EmptyState } from '../views/empty-state.js';
import { HomeFollows, HomeNews } from '../views/home-news.js';
import { NetworkCard } from '../views/network-card.js';
import { PageTitle } from '../views/page-title.js';
import { PlaceList } from '../views/place-list.js';
import { Tag } from '../views/tag.js';
import { sumOf, UnreadCount } from '../views/unread-count.js';
import type { Page, ShellProps } from './page.js';
import type { MemberHomeProps } from './props.js';

/**
 * The front page for people who are signed in: what is unread, what is talked about, what changed after they read it,
 * and their networks. Sections for threads one follows and for mentions belong between `Unread` and `Recent`.
 */
export function memberHomePage(props: MemberHomeProps, _shell: ShellProps): Page {
  const { memberships, home, news, follows } = props;
  const forums = memberships.flatMap((one) => one.forums ?? []).filter((one) => one.threadCount !== null);
  return {
    title: words.home.title,
    island: 'forum',
    data: { kind: 'member', forums: forums.slice(0, 18).map(({ id }) => id) },
    body: (
      <>
        <PageTitle title={words.home.title} />
        <div class="stack-large">
          {props.mustConfirm && <ConfirmNotice />}
          {memberships.length === 0 ? (
            <NoneYet />
          ) : (
            <div class="columns">
              <div class="stack-large">
                <Unread home={home} />
                <HomeNews news={news} />
                <HomeFollows follows={follows} />
                <Recent home={home} />
                <ChangedPosts changed={home.changed} />
              </div>
              <Mine memberships={memberships} home={home} />
            </div>
          )}
        </div>
      </>
    ),
  };
}

type Home = Pick<MemberHomeProps, 'home'>;

function Unread({ home }: Home) {
  return (
    <section class="stack" aria-labelledby="unread-title" id="unread-threads">
      <h2 id="unread-title">{words.home.unreadTitle}</h2>
      {home.unreadThreads.length === 0 ? (
        <EmptyState title={words.home.noUnreadTitle} level={3}>
          <p>{words.home.noUnread}</p>
        </EmptyState>
      ) : (
        <PlaceList places={home.unreadThreads} level={3} />
      )}
    </section>
  );
}

function Recent({ home }: Home) {
  if (home.activeThreads.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="recent-title" id="recent-threads">
      <h2 id="recent-title">{words.home.activeTitle}</h2>
      <PlaceList places={home.activeThreads} level={3} />
    </section>
  );
}

function Mine({ memberships, home }: MemberHomeProps) {
  const unread = new Map(home.unread.forums.map((forum) => [forum.forumId, forum.unread]));
  return (
    <section class="aside stack" aria-labelledby="networks-title">
      <h2 id="networks-title">{words.home.networksTitle}</h2>
      <ul class="plain stack">
        {memberships.map(({ network, role, forums = [] }) => (
          <NetworkCard
            key={network.id}
            network={network}
            level={3}
            unread={sumOf(home.unread.forums.filter(({ networkId }) => networkId === network.id))}
          >
            {forums.length > 0 && (
              <ul class="plain">
                {forums.map((forum) => (
                  <li key={forum.id}>
                    <a href={forum.path}>{forum.name}</a>{' '}
                    <span data-forum-unread={forum.id}>
                      <UnreadCount unread={unread.get(forum.id)} />
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {role !== 'member' && (
              <p>
                <Tag>{words.network.roles[role]}</Tag>
              </p>
            )}
          </NetworkCard>
        ))}
      </ul>
      <div class="row">
        <Button kind="quiet" href="/networks">
          {words.home.findMore}
        </Button>{' '}
        <a href="/networks/new">{words.home.start}</a>
      </div>
    </section>
  );
}

function NoneYet() {
  return (
    <EmptyState title={words.home.noneTitle}>
      <p>{words.home.none}</p>
      <div class="row row-centre">
        <Button href="/networks">{words.home.find}</Button> <a href="/networks/new">{words.home.start}</a>
      </div>
    </EmptyState>
  );
}
