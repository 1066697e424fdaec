import type { PostDto } from '../../contract/forums.js';

/**
 * Whom somebody knows from these posts: those who answered a post of theirs, and those whom they answered. Posts without a
 * name count for nobody: their author is a pseudonym, which is never among the people who are here.
 */
export function knownFrom(posts: ReadonlyMap<number, PostDto>, me: string | null): ReadonlySet<string> {
  const known = new Set<string>();
  if (me === null) return known;
  for (const { authorId, replyTo } of posts.values()) {
    const answered = replyTo === undefined ? undefined : posts.get(replyTo)?.authorId;
    if (answered === undefined || answered === authorId) continue;
    if (answered === me) known.add(authorId);
    else if (authorId === me) known.add(answered);
  }
  return known;
}
