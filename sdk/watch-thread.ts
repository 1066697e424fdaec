import { createSyncMachine } from '../client/state/sync-machine.js';
import {
  applyThreadMessage,
  isInWindow,
  type ThreadState,
  threadStateOf,
} from '../client/state/thread-state.js';
import { realTimers } from '../client/state/timers.js';
import type { ThreadMessage, ThreadSyncAnswer } from '../contract/feed.js';
import type { PostDto, ThreadPageDto } from '../contract/forums.js';
import type { Connection } from './connection.js';
import { type Access, request } from './request.js';

export interface ThreadWatch {
  /** The newest page of the thread as it is now; replaced at every change, never changed in place. */
  state(): ThreadState;
  /** Stops watching. */
  end(): void;
}

export interface ThreadListener {
  /** After every change, with the posts that are different now. Once at the beginning, with all of the page. */
  changed(state: ThreadState, posts: PostDto[]): void;
  /** Nothing more will come: you may not read the thread any more, or your session is over. */
  ended?(reason: 'access_lost' | 'moved' | 'signed_out' | 'reload'): void;
}

/**
 * Keeps the newest page of a thread right, with the same machine as the pages in the browser: what was missed
 * while the connection was away is caught up, nothing is shown twice, nothing is missing.
 * @throws RequestRefused where the thread may not be read
 */
export async function watchThread(
  access: Access,
  connection: Connection,
  threadId: string,
  listener: ThreadListener,
): Promise<ThreadWatch> {
  let state = threadStateOf(await newestPage(access, threadId));
  let isEnded = false;
  const machine = createSyncMachine({
    timers: realTimers,
    asOf: Date.now(),
    onStatus(status) {
      if (status.kind !== 'stopped') return;
      leave();
      if (!isEnded) listener.ended?.(status.reason);
    },
  });
  const watch = machine.watch<ThreadMessage>({
    sync: () => {
      const { era, epoch, cursor: after } = state;
      return connection.ask<ThreadSyncAnswer>('thread:sync', { threadId, era, epoch, after });
    },
    apply(message) {
      const result = applyThreadMessage(state, message);
      if (result.outcome === 'applied') tell(result.state, result.changed);
      return result.outcome;
    },
    async refetch() {
      const fresh = threadStateOf(await newestPage(access, threadId));
      tell(fresh, [...fresh.posts.keys()]);
      return true;
    },
  });
  const stops = [
    connection.on('thread:changes', (messages) => watch.receive(messages)),
    connection.on('access:lost', ({ threadId: lost, forumId, reason }) => {
      if (lost === threadId || (lost === null && forumId === state.thread.forumId)) machine.stop(reason);
    }),
    connection.on('session:ended', () => machine.stop('signed_out')),
    connection.follow(machine),
  ];

  function tell(next: ThreadState, numbers: number[]): void {
    state = next;
    const posts = numbers
      .filter((number) => isInWindow(next, number))
      .map((number) => next.posts.get(number));
    listener.changed(
      next,
      posts.filter((post) => post !== undefined),
    );
  }
  function leave(): void {
    for (const stop of stops) stop();
  }
  tell(state, [...state.posts.keys()]);

  return {
    state: () => state,
    end() {
      if (isEnded) return;
      isEnded = true;
      // Ends its timers, too: a program with nothing else to do may end.
      machine.stop('reload');
      void connection.ask('thread:leave', { threadId }).catch(() => undefined);
    },
  };
}

/** The last page, which is open at its end: it takes every post to come. */
async function newestPage(access: Access, threadId: string): Promise<ThreadPageDto> {
  let page = await request<ThreadPageDto>(access, `/threads/${threadId}`);
  // A new page may begin while the last one is asked for: that one takes nothing more.
  while (page.page !== page.pages)
    page = await request<ThreadPageDto>(access, `/threads/${threadId}`, { query: { page: page.pages } });
  return page;
}
