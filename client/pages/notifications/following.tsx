import { type FollowLevel, type FollowsDto, followLevels } from '../../../contract/notifications.js';
import { page as words } from '../../../text/words.js';
import { OlderLink } from '../../views/older-link.js';
import { PageTitle } from '../../views/page-title.js';
import { Time } from '../../views/time.js';
import { writtenIn } from '../../views/written-in.js';
import type { Page, ShellProps } from '../page.js';

export interface FollowingProps {
  follows: FollowsDto;
  level: FollowLevel;
  before?: string;
}

/** Threads and forums that one follows, or muted. */
export function followingPage({ follows, level, before }: FollowingProps, _shell: ShellProps): Page {
  const text = words.notifications.following;
  const address = (wanted: FollowLevel) =>
    wanted === 'following' ? '/following' : `/following?level=${wanted}`;
  const next = `${address(level)}${level === 'following' ? '?' : '&'}before=`;
  return {
    title: text.title,
    island: 'home',
    data: { kind: 'following' },
    body: (
      <>
        <PageTitle title={text.title}>
          <p class="lead">{text.lead}</p>
          <p>{text.hint}</p>
          <a href="/account/notifications">{words.notifications.settingsLink}</a>
        </PageTitle>
        <nav class="filters" aria-label={words.notifications.filters}>
          <ul>
            {followLevels.map((one) => (
              <li key={one}>
                <a href={address(one)} aria-current={one === level ? 'page' : undefined}>
                  {text.levels[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="stack-large narrow">
          <section class="stack" aria-labelledby="threads-title">
            <h2 id="threads-title">{text.threadsTitle}</h2>
            {follows.threads.length === 0 ? <p>{text.noThreads}</p> : <Threads follows={follows} />}
            <OlderLink
              newest={before === undefined ? null : address(level)}
              older={follows.older && next + follows.older}
              what="threads"
            />
          </section>
          {before === undefined && (
            <section class="stack" aria-labelledby="forums-title">
              <h2 id="forums-title">{text.forumsTitle}</h2>
              {follows.forums.length === 0 ? <p>{text.noForums}</p> : <Forums follows={follows} />}
            </section>
          )}
        </div>
      </>
    ),
  };
}

/** Threads with where they are and how they stand. */
export function Threads({ follows }: Pick<FollowingProps, 'follows'>) {
  const text = words.notifications;
  return (
    <ol class="list">
      {follows.threads.map(({ thread, forum, network }) => (
        <li key={thread.id}>
          <h3 class="list-title">
            <a href={`/t/${thread.id}/unread`} {...writtenIn(thread.language)}>
              {thread.title}
            </a>
          </h3>
          <p class="meta">
            <span>{text.where(forum.name, network.name)}</span>{' '}
            <span>{text.following.replies(thread.replies)}</span>{' '}
            <span>
              {text.following.lastPost} <Time at={thread.lastPostAt} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Forums({ follows }: Pick<FollowingProps, 'follows'>) {
  return (
    <ul class="list">
      {follows.forums.map(({ forum, network }) => (
        <li key={forum.id}>
          <h3 class="list-title">
            <a href={forum.path}>{forum.name}</a>
          </h3>
          <p class="meta">
            <span>{network.name}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
