import type { ThreadDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import { live } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { nameOf } from './name-of.js';
import { newestPostPath } from './newest-post-path.js';
import { ThreadState } from './thread-state.js';
import { Time } from './time.js';
import { TitleIn } from './title-in.js';
import { UnreadCount } from './unread-count.js';
import { writtenIn } from './written-in.js';

export interface ThreadItemProps {
  thread: ThreadDto;
  author: PersonDto | undefined;
  /** Unread posts of the signed-in person. */
  unread?: number;
  /** What its forum is written in. */
  language?: string | null;
}

/** One thread in a forum's list: the inside of its `<li>`. */
export function ThreadItem({ thread, author, unread, language }: ThreadItemProps) {
  const spoken = thread.language ?? language;
  return (
    <>
      <h3 class="list-title">
        <a href={unread ? `/t/${thread.id}/unread` : thread.path} {...writtenIn(spoken)}>
          {thread.title}
        </a>
        <UnreadCount unread={unread} />
      </h3>
      <p class="meta">
        <ThreadState thread={thread} />
        {(thread.isPinned || thread.isLocked) && ' '}
        <span>{live.thread.startedBy(nameOf(author))}</span>{' '}
        <span>{live.thread.replies(thread.lastNumber - 1)}</span>{' '}
        <a href={newestPostPath(thread)}>
          {live.thread.lastPost} <Time at={thread.lastPostAt} />
          <HiddenText>
            <TitleIn say={live.thread.inThread} title={thread.title} language={spoken} />
          </HiddenText>
        </a>
      </p>
    </>
  );
}

/** Attributes of a thread's `<li>`. */
export function threadItemAttributes(thread: Pick<ThreadDto, 'id'>) {
  return { id: `thread-${thread.id}`, 'data-thread-id': thread.id };
}
