import { randomUUID } from 'node:crypto';
import type { ForumMessage, ThreadMessage } from '../../../contract/feed.js';
import type {
  ForumPageDto,
  PostDto,
  ThreadDto,
  ThreadPageDto,
  ThreadViewer,
} from '../../../contract/forums.js';
import { POSTS_PER_PAGE } from '../../../contract/limits.js';
import type { PersonDto } from '../../../contract/people.js';
import { forum, managers, people } from '../helpers/sample-data.js';

export interface StagedThread {
  dto: ThreadDto;
  posts: (PostDto & { bodyChanged: number })[];
}

/** Everyone who may appear on the stage; the first is who looks at the page. */
export const [ada, ben, cy] = people as [PersonDto, PersonDto, PersonDto];

/** A forum in memory that speaks the contract: numbers, messages, pages and sync answers. */
export class StageForum {
  era = 'era-1';
  head = 0;
  access: 'public' | 'members' = 'public';
  slowSeconds = 0;
  language: ThreadPageDto['forum']['language'] = null;
  anonymity: 'off' | 'on' | 'held' = 'off';
  readonly threads: StagedThread[] = [];
  readonly byKey = new Map<string, { thread: StagedThread; post: PostDto; seq: number }>();

  constructor(private readonly publish: (thread: ThreadMessage, list: ForumMessage) => void) {}

  create(title: string, posts: number): StagedThread {
    const id = randomUUID();
    const at = new Date(Date.UTC(2026, 0, 5, 9, this.threads.length)).toISOString();
    const plain = { forumId: forum.id, authorId: ben.id, createdAt: at, lastPostAt: at, epoch: 1 };
    const flags = { isLocked: false, isPinned: false, slowSeconds: null, lastNumber: 0, bumped: 0, head: 0 };
    const thread: StagedThread = {
      dto: { id, title, path: `/t/${id}/a-thread`, ...plain, ...flags },
      posts: [],
    };
    this.threads.push(thread);
    for (let number = 1; number <= posts; number += 1)
      this.reply(thread, number % 2 ? ben : cy, sampleHtml(number));
    return thread;
  }

  reply(thread: StagedThread, author: PersonDto, html: string, clientKey: string = randomUUID()) {
    const known = this.byKey.get(clientKey);
    if (known) return known;
    const number = thread.posts.length + 1;
    const createdAt = new Date(Date.UTC(2026, 0, 5, 10, number)).toISOString();
    const post = {
      ...{ id: randomUUID(), number, authorId: author.id, state: 'visible' as const, html, version: 1 },
      ...{ createdAt, editedAt: null, changed: 0, bodyChanged: 0 },
    };
    const seq = this.change(thread, (at) => {
      thread.posts.push(Object.assign(post, { changed: at, bodyChanged: at }));
      Object.assign(thread.dto, { lastNumber: number, bumped: at, lastPostAt: createdAt });
    });
    const committed = { thread, post, seq };
    this.byKey.set(clientKey, committed);
    return committed;
  }

  /** Changes a post; `text` where its text is another now. */
  touch(thread: StagedThread, number: number, to: Partial<PostDto>): void {
    this.change(thread, (at) => {
      const post = thread.posts[number - 1]!;
      const isBody = 'html' in to || to.state !== undefined;
      Object.assign(post, to, { changed: at }, isBody ? { bodyChanged: at } : {});
    });
  }

  retitle(thread: StagedThread, to: Partial<ThreadDto>): void {
    this.change(thread, () => Object.assign(thread.dto, to));
  }

  threadMessage(thread: StagedThread, prev: number): ThreadMessage {
    const moved = thread.posts.filter((post) => post.changed > prev);
    return {
      ...{ era: this.era, forum: forum.id, thread: thread.dto.id, epoch: thread.dto.epoch, access: 0 },
      ...{ prev, seq: Math.max(prev, thread.dto.head) },
      change: { thread: { ...thread.dto }, posts: moved.map((post) => present(post, prev)), people },
    };
  }

  listMessage(prev: number): ForumMessage {
    const threads = this.threads.filter(({ dto }) => dto.head > prev).map(({ dto }) => ({ ...dto }));
    const { era, head } = this;
    return {
      era,
      forum: forum.id,
      prev,
      seq: Math.max(prev, head),
      access: 0,
      change: { threads, people, gone: [] },
    };
  }

  threadPage(thread: StagedThread, page: number, viewer: ThreadViewer): ThreadPageDto {
    const pages = Math.max(1, Math.ceil(thread.posts.length / POSTS_PER_PAGE));
    const from = (page - 1) * POSTS_PER_PAGE + 1;
    const to = page === pages ? null : from + POSTS_PER_PAGE - 1;
    const posts = thread.posts.slice(from - 1, from + POSTS_PER_PAGE - 1).map((post) => present(post, 0));
    return {
      ...this.common(thread.dto.head),
      thread: { ...thread.dto },
      posts,
      people,
      left: [],
      page,
      pages,
      viewer,
      window: { from, to },
      replies: {},
    };
  }

  forumPage(viewer: ForumPageDto['viewer']): ForumPageDto {
    const threads = this.threads.map(({ dto }) => ({ ...dto })).sort((a, b) => b.bumped - a.bumped);
    const window = { from: 0, before: null };
    return { ...this.common(this.head), threads, people, window, older: null, viewer };
  }

  private common(head: number) {
    const { era, access, slowSeconds, anonymity, language } = this;
    const place = { forum: { ...forum, access, slowSeconds, language }, network: { ...managers, anonymity } };
    return { era, access: 0, head, ...place };
  }

  private change(thread: StagedThread, act: (at: number) => void): number {
    const prev = thread.dto.head;
    this.head += 1;
    thread.dto.head = this.head;
    act(this.head);
    this.publish(this.threadMessage(thread, prev), this.listMessage(this.head - 1));
    return this.head;
  }
}

export function sampleHtml(number: number): string {
  const sentence = `Post ${number} says what it has to say, at some length, so that it takes its room on the page. `;
  return `<p>${sentence.repeat((number % 3) + 1)}</p><p><a href="https://example.org/${number}">A link in post ${number}</a></p>`;
}

function present({ bodyChanged, ...post }: StagedThread['posts'][number], after: number): PostDto {
  return { ...post, html: post.state === 'visible' && bodyChanged > after ? post.html : undefined };
}
