import type { ThreadPlace } from '../../contract/reading.js';
import { page as words } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { newestPostPath } from './newest-post-path.js';
import { Time } from './time.js';
import { UnreadCount } from './unread-count.js';
import { writtenIn } from './written-in.js';

interface Props {
  places: ThreadPlace[];
  level: 3 | 4;
}

/** Threads of several forums, each with where it is. */
export function PlaceList({ places, level }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ol class="list">
      {places.map(({ thread, forum, network, unread }) => (
        <li key={thread.id} data-thread-id={thread.id}>
          <Heading class="list-title">
            <a
              href={unread > 0 ? `/t/${thread.id}/unread` : thread.path}
              {...writtenIn(thread.language ?? forum.language)}
            >
              {thread.title}
            </a>{' '}
            <UnreadCount unread={unread} />
          </Heading>
          <p class="meta">
            <a href={forum.path}>{words.home.where(forum.name, network.name)}</a>{' '}
            <a href={newestPostPath(thread)}>
              {words.home.lastPost} <Time at={thread.lastPostAt} />
              <HiddenText>
                , <span {...writtenIn(thread.language ?? forum.language)}>{thread.title}</span>
              </HiddenText>
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
