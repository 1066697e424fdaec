import type { ThreadDto } from '../../../contract/forums.js';
import type { ThreadRow } from '../queries/rows.js';

/** The only way a thread reaches a wire. */
export function presentThread(row: ThreadRow): ThreadDto {
  return {
    id: row.id,
    forumId: row.forumId,
    title: row.title,
    language: row.language ?? undefined,
    isTitleModerated: row.isTitleModerated || undefined,
    authorId: row.authorId,
    createdAt: row.createdAt,
    isLocked: row.isLocked,
    isPinned: row.isPinned,
    slowSeconds: row.slowSeconds,
    lastNumber: row.lastNumber,
    lastPostAt: row.lastPostAt,
    bumped: row.bumped,
    head: row.head,
    epoch: row.epoch,
    path: threadPath(row),
  };
}

// Pages about a thread stand where its words do: a thread called "Rename" needs other words.
const verbs = new Set(['reply', 'rename', 'lock', 'pin', 'slow', 'move', 'follow', 'at', 'seen', 'unread']);

/** The address of a thread: its id decides, the words are for people. */
export function threadPath(thread: { id: string; title: string }): string {
  const words = thread.title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  if (verbs.has(words)) return `/t/${thread.id}/${words}-thread`;
  return words ? `/t/${thread.id}/${words}` : `/t/${thread.id}`;
}
