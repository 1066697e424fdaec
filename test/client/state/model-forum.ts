import type { ForumMessage, ThreadMessage } from '../../../contract/feed.js';
import {
  AUTHOR,
  EPOCH,
  newPost,
  newThread,
  type Post,
  postDto,
  type Thread,
  threadDto,
} from './model-rows.js';

/** What happened, as generated: indexes are taken modulo what is there. */
export type Op =
  | { kind: 'create' | 'rename' | 'lock' | 'pin' | 'reply'; thread: number }
  | { kind: PostAct; thread: number; post: number };
/** `mark` stands for whatever changes a post without changing its text. */
type PostAct = 'edit' | 'mark' | 'delete' | 'remove' | 'restore';

const ERA = 'era-1';

/** A forum in memory with the numbers of the feed: every change takes the next one. Independent of the client's code. */
export class ModelForum {
  head = 0;
  threads: Thread[] = [];
  /** The forum as it was at each number. */
  readonly snapshots: Thread[][] = [[]];

  constructor(ops: readonly Op[]) {
    this.step((at) => this.threads.push(newThread(0, at)));
    for (const op of ops) this.run(op);
  }

  run(op: Op): void {
    const thread = this.threads[op.thread % this.threads.length]!;
    if (op.kind === 'create') this.step((at) => this.threads.push(newThread(this.threads.length, at)));
    else if (op.kind === 'rename') this.touch(thread, (at) => (thread.title = `Title ${at}`));
    else if (op.kind === 'lock') this.touch(thread, () => (thread.isLocked = !thread.isLocked));
    else if (op.kind === 'pin') this.touch(thread, () => (thread.isPinned = !thread.isPinned));
    else if ('post' in op) this.runOnPost(op.kind, thread, thread.posts[op.post % thread.posts.length]!);
    else {
      this.touch(thread, (at) => {
        thread.posts.push(newPost(thread.posts.length + 1, at));
        thread.bumped = at;
      });
    }
  }

  /** Takes a number for something that no thread shows, as a change of who may read does. */
  passNumber(): void {
    this.step(() => {});
  }

  /** The page of a thread when the forum stood at `at`. */
  pageAt(at: number, threadId: string, window: { from: number; to: number | null }) {
    const thread = this.threadAt(at, threadId);
    const posts = thread.posts.filter(
      (post) => post.number >= window.from && (window.to === null || post.number <= window.to),
    );
    return {
      era: ERA,
      head: thread.head,
      window,
      thread: threadDto(thread),
      posts: posts.map((post) => postDto(post, 0)),
      people: [AUTHOR],
      replies: {},
    };
  }

  /** What a live message, a range or a sync answer holds: rows as they were at `at`, changed after `prev`. */
  changesAt(at: number, threadId: string, prev: number): ThreadMessage {
    const thread = this.threadAt(at, threadId);
    return {
      ...envelope(prev, Math.max(prev, thread.head)),
      thread: threadId,
      epoch: EPOCH,
      change: {
        thread: threadDto(thread),
        posts: thread.posts.filter((post) => post.changed > prev).map((post) => postDto(post, prev)),
        people: [AUTHOR],
      },
    };
  }

  /** The numbers this thread took, each with the one before it. */
  chain(threadId: string): { prev: number; seq: number }[] {
    const heads = this.snapshots.map((_, at) => this.find(at, threadId)?.head ?? 0);
    return heads.flatMap((seq, at) => {
      const prev = at === 0 ? 0 : heads[at - 1]!;
      return seq > prev ? [{ prev, seq }] : [];
    });
  }

  listAt(at: number, window: { from: number; before: number | null }) {
    const threads = this.snapshots[at]!.filter((thread) => {
      const isInRange = thread.bumped >= window.from && thread.bumped < (window.before ?? Infinity);
      return thread.isPinned ? window.before === null : isInRange;
    });
    return {
      era: ERA,
      head: at,
      forum: { id: 'forum-1' },
      window,
      threads: threads.map(threadDto),
      people: [AUTHOR],
    };
  }

  listChangesAt(at: number, prev: number): ForumMessage {
    const threads = this.snapshots[at]!.filter((thread) => thread.head > prev);
    return {
      ...envelope(prev, Math.max(prev, at)),
      change: { threads: threads.map(threadDto), people: [AUTHOR], gone: [] },
    };
  }

  private runOnPost(kind: PostAct, thread: Thread, post: Post): void {
    const from = kind === 'restore' ? 'removed' : 'visible';
    if (post.state !== from) return;
    this.touch(thread, (at) => {
      post.changed = at;
      if (kind === 'mark') return;
      if (kind === 'delete') post.state = 'deleted';
      else if (kind === 'remove') post.state = 'removed';
      else {
        post.state = 'visible';
        post.bodyChanged = at;
        if (kind === 'edit') {
          post.text = `Text ${at}`;
          post.version += 1;
        }
      }
    });
  }

  private touch(thread: Thread, act: (at: number) => void): void {
    this.step((at) => {
      act(at);
      thread.head = at;
    });
  }

  private step(act: (at: number) => void): void {
    this.head += 1;
    act(this.head);
    this.snapshots.push(
      this.threads.map((thread) => ({ ...thread, posts: thread.posts.map((post) => ({ ...post })) })),
    );
  }

  private find(at: number, threadId: string): Thread | undefined {
    return this.snapshots[at]?.find((thread) => thread.id === threadId);
  }

  private threadAt(at: number, threadId: string): Thread {
    const thread = this.find(at, threadId);
    if (thread === undefined) throw new Error(`No thread ${threadId} at ${at}`);
    return thread;
  }
}

const envelope = (prev: number, seq: number) => ({ era: ERA, forum: 'forum-1', prev, seq, access: 0 });
