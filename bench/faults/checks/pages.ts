import { isDeepStrictEqual } from 'node:util';
import type { PostDto, ThreadPageDto } from '../../../contract/forums.js';
import type { Shown } from '../processes/record.js';

/**
 * Each open page is what the database holds, where its owner may read it, and there is none where not.
 * @returns what is not so (yet): who comes back from a fault gets a while
 */
export function pagesThatDiffer(
  shown: Shown[],
  pages: ReadonlyMap<string, ThreadPageDto>,
  mayRead: (accountId: string, threadId: string) => boolean,
): string[] {
  return shown.flatMap(({ accountId, threadId, page }) => {
    const who = `${accountId} in ${threadId}`;
    if (!mayRead(accountId, threadId)) return page ? [`${who} still shows what was taken away`] : [];
    if (!page) return [`${who} shows nothing`];
    const now = pages.get(threadId)!;
    // What stood before the page was opened it was never given.
    const from = page.posts[0]?.number ?? 1;
    const known = new Map(page.posts.map((post) => [post.number, post]));
    const wrong = now.posts.filter(
      (post) => post.number >= from && !isDeepStrictEqual(bare(known.get(post.number)), bare(post)),
    );
    if (wrong.length === 0 && page.cursor >= now.head) return [];
    return [`${who} stands at ${page.cursor} of ${now.head}, ${wrong.length} posts differ`];
  });
}

const bare = (post: PostDto | undefined) => post && JSON.parse(JSON.stringify(post));

/**
 * Each open page was told last how many people there are, and it is true.
 * @param isHere whose node is there; the others have gone with theirs
 */
export function countsThatDiffer(
  shown: Shown[],
  mayRead: (accountId: string, threadId: string) => boolean,
  isHere: (accountId: string) => boolean,
): string[] {
  const open = shown.filter(
    ({ accountId, threadId, page }) => page && isHere(accountId) && mayRead(accountId, threadId),
  );
  const people = new Map<string, Set<string>>();
  for (const { accountId, threadId } of open)
    people.set(threadId, (people.get(threadId) ?? new Set()).add(accountId));
  return open.flatMap(({ accountId, threadId, present }) => {
    const count = people.get(threadId)!.size;
    return present === count
      ? []
      : [`${accountId} in ${threadId} is told of ${present} people, and there are ${count}`];
  });
}
