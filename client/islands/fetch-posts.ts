import type { ThreadPageData } from '../pages/island-data.js';
import { threadPagePath } from '../views/thread-pages.js';
import { localiseTimes } from './local-times.js';
import { readThreadData } from './read-thread-data.js';

/** A page of a thread as the server rendered it: what it knows, and the elements of its posts. */
export interface FetchedPosts {
  data: ThreadPageData;
  items: HTMLElement[];
}

const ANSWER_MS = 15_000;

/** Fetches the posts of another page, ready to stand in this one. Rejects where they did not come. */
export async function fetchPosts(path: string, page: number): Promise<FetchedPosts> {
  const answer = await fetch(threadPagePath(path, page), {
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const data = readThreadData(fresh);
  const list = fresh.getElementById('posts');
  if (data === null || list === null) throw new Error(`The page answered ${answer.status}.`);
  localiseTimes(list);
  return { data, items: [...document.adoptNode(list).children] as HTMLElement[] };
}
