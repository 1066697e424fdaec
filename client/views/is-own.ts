import type { ThreadViewer } from '../../contract/forums.js';

/** Whether the viewer wrote it, by name or without. */
export function isOwn(
  { accountId, pseudonyms }: Pick<ThreadViewer, 'accountId' | 'pseudonyms'>,
  authorId: string,
): boolean {
  return accountId !== null && (accountId === authorId || (pseudonyms?.includes(authorId) ?? false));
}
