import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyForumMessage,
  type ForumState,
  forumStateOf,
  threadsInOrder,
} from '../../../client/state/forum-state.js';
import { deliveries, histories, part, pick, runs } from './generators.js';
import { ModelForum } from './model-forum.js';

const byId = <T extends { id: string }>(rows: T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
const shown = (state: ForumState) => ({ cursor: state.cursor, threads: byId([...state.threads.values()]) });
const listOf = (page: ReturnType<ModelForum['listAt']>) => ({
  cursor: page.head,
  threads: byId(page.threads),
});

describe('the state of a forum page', () => {
  it('is the list now after any loss, doubling and reordering, once a sync is in; and an exact prefix until then', () => {
    const windows = fc.record({ from: part, before: fc.option(part, { nil: null }) });
    fc.assert(
      fc.property(histories, part, deliveries, windows, (ops, cut, plan, edges) => {
        const forum = new ModelForum(ops);
        const from = pick(edges.from, 0, forum.head);
        const before = edges.before === null ? null : pick(edges.before, from, forum.head + 1);
        const window = { from, before };
        let state = forumStateOf(forum.listAt(pick(cut, 1, forum.head), window));
        for (const { kind, at, to } of plan) {
          const seq = pick(to, 1, forum.head);
          const prev = kind === 'sync' ? state.cursor : kind === 'live' ? seq - 1 : pick(at, 0, seq - 1);
          state = applyForumMessage(state, forum.listChangesAt(seq, prev)).state;
          expect(shown(state)).toEqual(listOf(forum.listAt(state.cursor, window)));
        }
        state = applyForumMessage(state, forum.listChangesAt(forum.head, state.cursor)).state;
        expect(shown(state)).toEqual(listOf(forum.listAt(forum.head, window)));
      }),
      runs(500),
    );
  });

  it('lists pinned threads first on the first page, then by latest activity', () => {
    fc.assert(
      fc.property(histories, (ops) => {
        const forum = new ModelForum(ops);
        const order = threadsInOrder(forumStateOf(forum.listAt(forum.head, { from: 0, before: null })));
        const keys = order.map((thread) => (thread.isPinned ? 1e9 : 0) + thread.bumped);
        expect(keys).toEqual([...keys].sort((a, b) => b - a));
      }),
      runs(100),
    );
  });

  it('asks for the page again in another era, and ignores other forums', () => {
    const forum = new ModelForum([{ kind: 'reply', thread: 0 }]);
    const state = forumStateOf(forum.listAt(1, { from: 0, before: null }));
    const message = forum.listChangesAt(2, 1);
    expect(applyForumMessage(state, { ...message, era: 'other' }).outcome).toBe('reset');
    expect(applyForumMessage(state, { ...message, forum: 'other' }).outcome).toBe('ignored');
  });
});
