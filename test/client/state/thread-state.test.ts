import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyThreadMessage,
  postsInOrder,
  type ThreadState,
  threadStateOf,
} from '../../../client/state/thread-state.js';
import { deliveries, histories, part, pick, runs } from './generators.js';
import { ModelForum, type Op } from './model-forum.js';

const shown = (state: ThreadState) => ({
  cursor: state.cursor,
  thread: state.thread,
  posts: postsInOrder(state),
});
const pageOf = (page: ReturnType<ModelForum['pageAt']>) => ({
  cursor: page.head,
  thread: page.thread,
  posts: page.posts,
});

describe('the state of a thread page', () => {
  const windows = fc.record({
    from: fc.integer({ min: 1, max: 8 }),
    size: fc.option(fc.nat(6), { nil: null }),
  });

  it('is the page now after any loss, doubling and reordering, once a sync is in; and an exact prefix until then', () => {
    fc.assert(
      fc.property(histories, part, deliveries, windows, (ops, cut, plan, { from, size }) => {
        const forum = new ModelForum(ops);
        const threadId = 'thread-0';
        const window = { from, to: size === null ? null : from + size };
        const chain = forum.chain(threadId);
        const page = forum.pageAt(pick(cut, 1, forum.head), threadId, window);
        let state = threadStateOf(page);
        for (const { kind, at, to } of plan) {
          const seq = chain[pick(to, 0, chain.length - 1)]!.seq;
          const prev =
            kind === 'sync'
              ? state.cursor
              : kind === 'live'
                ? chain.find((one) => one.seq === seq)!.prev
                : pick(at, 0, seq - 1);
          const before = state;
          const result = applyThreadMessage(state, forum.changesAt(seq, threadId, prev));
          state = result.state;
          expect(result.outcome).not.toBe('reset');
          if (result.outcome !== 'applied') expect(state).toBe(before);
          expect(shown(state)).toEqual(pageOf(forum.pageAt(state.cursor, threadId, window)));
        }
        const last = applyThreadMessage(state, forum.changesAt(forum.head, threadId, state.cursor));
        expect(shown(last.state)).toEqual(pageOf(forum.pageAt(forum.head, threadId, window)));
      }),
      runs(500),
    );
  });

  it('names exactly the posts that changed', () => {
    fc.assert(
      fc.property(histories, part, (ops, cut) => {
        const forum = new ModelForum(ops);
        const window = { from: 1, to: null };
        const page = forum.pageAt(pick(cut, 1, forum.head), 'thread-0', window);
        const state = threadStateOf(page);
        const result = applyThreadMessage(state, forum.changesAt(forum.head, 'thread-0', state.cursor));
        const different = postsInOrder(result.state)
          .filter((post) => JSON.stringify(post) !== JSON.stringify(state.posts.get(post.number)))
          .map((post) => post.number);
        expect(result.changed).toEqual(different);
      }),
      runs(200),
    );
  });

  const short: Op[] = [
    { kind: 'reply', thread: 0 },
    { kind: 'remove', thread: 0, post: 1 },
    { kind: 'restore', thread: 0, post: 1 },
  ];
  const forum = new ModelForum(short);
  const at = (number: number) => threadStateOf(forum.pageAt(number, 'thread-0', { from: 1, to: null }));

  it('holds no text of a removed post, even when the message carries it by mistake', () => {
    const message = forum.changesAt(3, 'thread-0', 2);
    message.change.posts[0]!.html = 'leaked';
    const { state } = applyThreadMessage(at(2), message);
    expect(state.posts.get(2)).not.toHaveProperty('html');
  });

  it('applies a range that begins before the cursor, and sees the gap before one that begins after it', () => {
    const halfWay = applyThreadMessage(at(3), forum.changesAt(4, 'thread-0', 1));
    expect(halfWay.outcome).toBe('applied');
    expect(halfWay.state.cursor).toBe(4);
    expect(applyThreadMessage(at(2), forum.changesAt(4, 'thread-0', 3)).outcome).toBe('gap');
    expect(applyThreadMessage(at(4), forum.changesAt(4, 'thread-0', 1)).outcome).toBe('ignored');
  });

  it('asks for the page again rather than show a post without its text', () => {
    const message = forum.changesAt(4, 'thread-0', 3);
    delete message.change.posts[0]!.html;
    expect(applyThreadMessage(at(3), message).outcome).toBe('reset');
  });

  it('asks for the page again in another era or epoch, and ignores other threads', () => {
    const message = forum.changesAt(4, 'thread-0', 3);
    expect(applyThreadMessage(at(3), { ...message, era: 'era-2' }).outcome).toBe('reset');
    expect(applyThreadMessage(at(3), { ...message, epoch: 2 }).outcome).toBe('reset');
    expect(applyThreadMessage(at(3), { ...message, thread: 'thread-9' }).outcome).toBe('ignored');
  });
});
