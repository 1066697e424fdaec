import type { ThreadDto } from '../../contract/forums.js';
import { live } from '../../text/words.js';
import { Tag } from './tag.js';

/** Pinned, locked and slow, in words: the inside of `#thread-state`, which is empty when nothing is so. */
export function ThreadState({
  thread,
}: {
  thread: Pick<ThreadDto, 'isLocked' | 'isPinned' | 'slowSeconds'>;
}) {
  return (
    <>
      {thread.isPinned && <Tag icon="pin">{live.thread.pinned}</Tag>}
      {thread.isPinned && thread.isLocked && ' '}
      {thread.isLocked && <Tag icon="lock">{live.thread.locked}</Tag>}
      {(thread.isPinned || thread.isLocked) && !!thread.slowSeconds && ' '}
      {!!thread.slowSeconds && <Tag>{live.thread.slow(thread.slowSeconds)}</Tag>}
    </>
  );
}
