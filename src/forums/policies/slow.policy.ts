/**
 * How long somebody waits between two posts, and in which place: a thread has its own time (0: none) or its forum's, which
 * counts all posts of the forum.
 */
export function slowIn(
  forum: { id: string; slowSeconds: number },
  thread?: { id: string; slowSeconds: number | null },
): { seconds: number; scopeId: string } {
  if (thread && thread.slowSeconds !== null) return { seconds: thread.slowSeconds, scopeId: thread.id };
  return { seconds: forum.slowSeconds, scopeId: forum.id };
}
