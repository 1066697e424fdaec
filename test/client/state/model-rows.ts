import type { PostDto, PostState, ThreadDto } from '../../../contract/forums.js';

export const EPOCH = 1;
export const AUTHOR = { id: 'person-1', username: 'ada', name: 'Ada' };
const AT = '2026-01-01T00:00:00.000Z';

export interface Post {
  number: number;
  state: PostState;
  text: string;
  version: number;
  changed: number;
  bodyChanged: number;
}
export interface Thread {
  id: string;
  title: string;
  isLocked: boolean;
  isPinned: boolean;
  bumped: number;
  head: number;
  posts: Post[];
}

export function newThread(index: number, at: number): Thread {
  return {
    id: `thread-${index}`,
    title: `Title ${at}`,
    isLocked: false,
    isPinned: false,
    bumped: at,
    head: at,
    posts: [newPost(1, at)],
  };
}

export function newPost(number: number, at: number): Post {
  return { number, state: 'visible', text: `Text ${at}`, version: 1, changed: at, bodyChanged: at };
}

export function threadDto(thread: Thread): ThreadDto {
  const { id, title, isLocked, isPinned, bumped, head } = thread;
  const plain = { forumId: 'forum-1', authorId: AUTHOR.id, createdAt: AT, lastPostAt: AT, epoch: EPOCH };
  return {
    ...plain,
    id,
    title,
    isLocked,
    isPinned,
    slowSeconds: null,
    bumped,
    head,
    lastNumber: thread.posts.length,
    path: '/t',
  };
}

export function postDto(post: Post, after: number): PostDto {
  const travels = post.state === 'visible' && post.bodyChanged > after;
  const { number, state, version, changed } = post;
  const plain = { id: `post-${number}`, authorId: AUTHOR.id, createdAt: AT, editedAt: null };
  return { ...plain, number, state, version, changed, ...(travels ? { html: post.text } : {}) };
}
