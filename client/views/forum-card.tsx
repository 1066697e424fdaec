import type { ForumListItem } from '../../contract/forums.js';
import { Tag } from './tag.js';
import { Time } from './time.js';
import { UnreadCount } from './unread-count.js';
import { count } from './words.js';

/** One forum in its network's list. */
export function ForumCard({ forum, unread }: { forum: ForumListItem; unread?: number }) {
  return (
    <li>
      <h3 class="list-title">
        <a href={forum.path}>{forum.name}</a>{' '}
        <span data-forum-unread={forum.id}>
          <UnreadCount unread={unread} />
        </span>
      </h3>
      <p>{forum.description}</p>
      <p class="meta">
        {forum.access === 'public' ? (
          <Tag icon="globe">Anyone can read</Tag>
        ) : (
          <Tag icon="people">Members only</Tag>
        )}{' '}
        <Activity forum={forum} />
      </p>
    </li>
  );
}

function Activity({ forum }: { forum: ForumListItem }) {
  if (forum.threadCount === null) return <span>Join the network to look inside.</span>;
  return (
    <>
      <span>{count(forum.threadCount, 'thread')}</span>{' '}
      {forum.lastPostAt && (
        <span>
          Last post <Time at={forum.lastPostAt} />
        </span>
      )}
    </>
  );
}
