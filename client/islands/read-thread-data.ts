import type { PackedThreadPageData, ThreadPageData } from '../pages/island-data.js';
import { unpackPosts } from '../state/packed-posts.js';
import { readPageData } from './dom.js';

/** What the server left for the island of a thread. Null where a page is none of a thread. */
export function readThreadData(within: Document = document): ThreadPageData | null {
  const data = readPageData<PackedThreadPageData>(within);
  if (data?.kind !== 'thread') return null;
  const { packed, ...page } = data.page;
  const seen = (number: number) => {
    const header = within.querySelector(`#post-${number} .post-header`);
    const id = header?.querySelector('.post-number')?.getAttribute('href')?.slice(3) ?? '';
    return { id, createdAt: header?.querySelector('time')?.dateTime ?? '' };
  };
  return { ...data, page: { ...page, posts: unpackPosts(packed, page.people, seen) } };
}
