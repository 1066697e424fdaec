import type { ThreadDto } from '../../contract/forums.js';
import { live } from '../../text/words.js';
import { Tag } from './tag.js';

/** Pinned and locked, in words: the inside of `#thread-state`, which is empty when neither is so. */
export function ThreadState({ thread }: { thread: Pick<ThreadDto, 'isLocked' | 'isPinned'> }) {
  return (
    <>
      {thread.isPinned && <Tag icon="pin">{live.thread.pinned}</Tag>}
      {thread.isPinned && thread.isLocked && ' '}
      {thread.isLocked && <Tag icon="lock">{live.thread.locked}</Tag>}
    </>
  );
}
