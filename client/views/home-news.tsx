import type { FollowsDto, NotificationsDto } from '../../contract/notifications.js';
import { page as words } from '../../text/words.js';
import { Decision } from './decision.js';
import { Headline } from './notification-item.js';
import { Time } from './time.js';
import { writtenIn } from './written-in.js';

const SHOWN = 5;

/** The newest unread notifications on the front page. */
export function HomeNews({ news }: { news: NotificationsDto | undefined }) {
  const text = words.notifications;
  const items = news?.notifications.slice(0, SHOWN) ?? [];
  if (items.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="news-title" id="home-news">
      <h2 id="news-title">{text.homeTitle}</h2>
      <ol class="list">
        {items.map((item) =>
          item.decision ? (
            // What was taken away, and why, stands here: nobody has to go and look for the reason.
            <Decision key={item.id} entry={item.decision} isMine />
          ) : (
            <li key={item.id}>
              <h3 class="list-title">
                <a href={`/notifications/${item.id}`}>
                  <Headline item={item} />
                </a>
              </h3>
              <p class="meta">
                <Time at={item.at} />
              </p>
            </li>
          ),
        )}
      </ol>
      <p>
        <a href="/notifications">{text.allLink}</a>
      </p>
    </section>
  );
}

/** The followed threads with the latest talk. */
export function HomeFollows({ follows }: { follows: FollowsDto | undefined }) {
  const text = words.notifications;
  const threads = follows?.threads.slice(0, SHOWN) ?? [];
  if (threads.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="follows-title" id="home-follows">
      <h2 id="follows-title">{text.homeFollowing}</h2>
      <ol class="list">
        {threads.map(({ thread, forum, network }) => (
          <li key={thread.id}>
            <h3 class="list-title">
              <a href={`/t/${thread.id}/unread`} {...writtenIn(thread.language)}>
                {thread.title}
              </a>
            </h3>
            <p class="meta">
              <span>{text.where(forum.name, network.name)}</span>{' '}
              <span>
                {text.following.lastPost} <Time at={thread.lastPostAt} />
              </span>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href="/following">{text.following.title}</a>
      </p>
    </section>
  );
}
