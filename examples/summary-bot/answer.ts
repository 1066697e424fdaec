import { createHash } from 'node:crypto';
import type { PostDto, Site, ThreadPageDto } from '../../sdk/index.js';

/** Longest thread the bot reads whole: 20 pages of 50 posts. */
const PAGES = 20;

/** Whether a post asks the bot for a summary: its user name, then the word. */
export function asksForSummary(post: PostDto, username: string): boolean {
  if (post.state !== 'visible' || !post.html) return false;
  const text = post.html.replace(/<[^>]*>/g, ' ').toLowerCase();
  return new RegExp(`@${username.toLowerCase()}\\s+summary\\b`).test(text);
}

/**
 * The key of the answer to one post: always the same, so that a bot that is started again, or asked twice at
 * once, answers each post once. The site takes a second reply with the same key for the first.
 */
export function answerKey(post: PostDto): string {
  const hex = createHash('sha256').update(`summary of ${post.id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Counts a thread: posts that can be read, people, first and last day. */
export async function summarise(site: Site, threadId: string): Promise<string> {
  const authors = new Map<string, number>();
  let pages = 1;
  let title = '';
  const days: string[] = [];
  for (let page = 1; page <= Math.min(pages, PAGES); page++) {
    const read = await site.request<ThreadPageDto>(`/threads/${threadId}`, { query: { page } });
    pages = read.pages;
    title = read.thread.title;
    for (const post of read.posts) {
      if (post.state !== 'visible') continue;
      const name = read.people.find(({ id }) => id === post.authorId)?.name ?? 'someone';
      authors.set(name, (authors.get(name) ?? 0) + 1);
      days.push(post.createdAt.slice(0, 10));
    }
  }
  const posts = [...authors.values()].reduce((sum, count) => sum + count, 0);
  const most = [...authors].sort(([, a], [, b]) => b - a).slice(0, 3);
  const names = most.map(([name, count]) => `${name.replace(/[^\p{L}\p{N} .'-]/gu, '')} (${count})`);
  return [
    `**${title.replace(/[*_`[\]<>\\]/g, '')}** so far: ${counted(posts, 'post', 'posts')} by ${counted(authors.size, 'person', 'people')},`,
    `from ${days[0]} to ${days.at(-1)}. Most by ${names.join(', ')}.`,
    pages > PAGES ? `I read the first ${PAGES} pages.` : '',
  ]
    .join(' ')
    .trim();
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
