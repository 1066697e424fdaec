import type { ThreadDto } from '../../contract/forums.js';
import { live } from '../../text/words.js';
import { Tag } from './tag.js';

/** Pinned, locked and slow, in words: the inside of `#thread-state`, which is empty when nothing is so. */
export function ThreadState({
  thread,
  forumSlow = 0,
}: {
  thread: Pick<ThreadDto, 'isLocked' | 'isPinned' | 'slowSeconds'>;
  /** Slow mode of the forum, which holds where the thread has none of its own. */
  forumSlow?: number;
}) {
  const seconds = thread.slowSeconds ?? forumSlow;
  const { slow, slowForum } = live.thread;
  return (
    <>
      {thread.isPinned && <Tag icon="pin">{live.thread.pinned}</Tag>}
      {thread.isPinned && thread.isLocked && ' '}
      {thread.isLocked && <Tag icon="lock">{live.thread.locked}</Tag>}
      {(thread.isPinned || thread.isLocked) && seconds > 0 && ' '}
      {seconds > 0 && <Tag>{(thread.slowSeconds === null ? slowForum : slow)(seconds)}</Tag>}
    </>
  );
}
