import type { ForumListItem } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { fill } from './fill.js';
import { Tag } from './tag.js';
import { Time } from './time.js';
import { UnreadCount } from './unread-count.js';

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
        <AccessTag access={forum.access} />{' '}
        {forum.isArchived && <Tag icon="lock">{page.forumRules.archivedTag}</Tag>} <Activity forum={forum} />
      </p>
    </li>
  );
}

function AccessTag({ access }: Pick<ForumListItem, 'access'>) {
  if (access === 'public') return <Tag icon="globe">{page.forum.anyoneReads}</Tag>;
  return <Tag icon="people">{access === 'members' ? page.forum.membersOnly : page.forumRules.roomTag}</Tag>;
}

function Activity({ forum }: { forum: ForumListItem }) {
  if (forum.threadCount === null)
    return <span>{forum.access === 'invited' ? page.forumRules.notInside : page.forum.joinToLook}</span>;
  return (
    <>
      <span>{page.forum.threadCount(forum.threadCount)}</span>{' '}
      {forum.lastPostAt && <span>{fill(page.forum.lastPost, { time: <Time at={forum.lastPostAt} /> })}</span>}
    </>
  );
}
