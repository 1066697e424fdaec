import { describe, expect, it } from '@jest/globals';
import { type Status, statusWords } from '../../../client/state/status.js';
import {
  createSyncMachine,
  OFFLINE_AFTER_MS,
  UNCONNECTED_AFTER_MS,
} from '../../../client/state/sync-machine.js';
import { applyThreadMessage, threadStateOf } from '../../../client/state/thread-state.js';
import type { SyncAnswer } from '../../../client/state/watch.js';
import type { Ack } from '../../../contract/errors.js';
import type { ThreadMessage } from '../../../contract/feed.js';
import { ModelForum } from './model-forum.js';
import { settled, VirtualTimers } from './virtual-timers.js';

type Answer = Ack<SyncAnswer<ThreadMessage>>;

const forum = new ModelForum(Array.from({ length: 6 }, () => ({ kind: 'reply' as const, thread: 0 })));
const window = { from: 1, to: null };
const live = (seq: number) => forum.changesAt(seq, 'thread-0', seq - 1);

function setUp(options: { refetch?: () => Promise<boolean> } = {}) {
  const timers = new VirtualTimers();
  const seen: Status[] = [];
  const asked: number[] = [];
  let state = threadStateOf(forum.pageAt(1, 'thread-0', window));
  const answers: ((answer: Answer) => void)[] = [];
  const machine = createSyncMachine({ timers, asOf: 0, onStatus: (status) => seen.push(status) });
  const watch = machine.watch<ThreadMessage>({
    sync: () => {
      asked.push(state.cursor);
      return new Promise((resolve) => answers.push(resolve));
    },
    apply: (message) => {
      const result = applyThreadMessage(state, message);
      state = result.state;
      return result.outcome;
    },
    refetch: options.refetch ?? (async () => true),
  });
  const answer = async (at: number) => {
    const after = asked.at(-1)!;
    answers.shift()!({
      ok: true,
      data: { kind: 'changes', message: forum.changesAt(at, 'thread-0', after) },
    });
    await settled();
  };
  const kinds = () => seen.map((status) => status.kind);
  return { timers, machine, watch, asked, answers, answer, kinds, seen, cursor: () => state.cursor };
}

describe('the sync machine', () => {
  it('syncs on connect, holds live messages back until the answer is in, and is live then', async () => {
    const { machine, watch, answer, asked, kinds, cursor } = setUp();
    machine.connected();
    watch.receive([live(4), live(3)]);
    expect(cursor()).toBe(1);
    await answer(2);
    expect(asked).toEqual([1]);
    expect(cursor()).toBe(4);
    expect(kinds()).toEqual(['catching-up', 'live']);
  });

  it('asks once for a gap, however many messages follow', async () => {
    const { machine, watch, answer, asked, kinds, cursor } = setUp();
    machine.connected();
    await answer(1);
    watch.receive([live(3)]);
    watch.receive([live(4), live(5)]);
    expect(asked).toEqual([1, 1]);
    expect(kinds()).toEqual(['catching-up', 'live', 'catching-up']);
    await answer(4);
    expect(cursor()).toBe(5);
    expect(kinds().at(-1)).toBe('live');
  });

  it('asks again, after a moment, when what was held back shows a gap too', async () => {
    const { machine, watch, answer, asked, kinds, cursor, timers } = setUp();
    machine.connected();
    watch.receive([live(5)]);
    await answer(2);
    expect(kinds()).toEqual(['catching-up']);
    expect(asked).toEqual([1]);
    await timers.pass(1_000);
    expect(asked).toEqual([1, 2]);
    await answer(5);
    expect(cursor()).toBe(5);
    expect(kinds()).toEqual(['catching-up', 'live']);
  });

  it('drops the answer of an earlier connection', async () => {
    const { machine, answer, asked, answers, cursor } = setUp();
    machine.connected();
    machine.disconnected();
    await answer(7);
    expect(cursor()).toBe(1);
    machine.connected();
    expect(asked).toEqual([1, 1]);
    expect(answers).toHaveLength(1);
  });

  it('calls a short disconnection connecting, a longer one offline since its beginning', async () => {
    const { machine, timers, answer, kinds, seen } = setUp();
    machine.connected();
    await answer(1);
    machine.disconnected();
    await timers.pass(OFFLINE_AFTER_MS - 1);
    expect(kinds().at(-1)).toBe('connecting');
    await timers.pass(1);
    expect(seen.at(-1)).toEqual({ kind: 'offline', since: 0 });
    machine.connected();
    expect(kinds().at(-1)).toBe('catching-up');
    await answer(1);
    await timers.pass(60_000);
    expect(kinds().at(-1)).toBe('live');
  });

  it('says as of when the page is right where no connection ever comes', async () => {
    const { machine, timers, seen } = setUp();
    machine.disconnected();
    await timers.pass(UNCONNECTED_AFTER_MS);
    expect(seen.at(-1)).toEqual({ kind: 'unconnected', asOf: 0 });
  });

  it('tries again after a refusal that passes, no sooner than asked to', async () => {
    const { machine, timers, answers, asked } = setUp();
    machine.connected();
    answers.shift()!({ ok: false, error: { code: 'too_many', message: 'Slow down.', retryAfterSeconds: 9 } });
    await timers.pass(8_999);
    expect(asked).toHaveLength(1);
    await timers.pass(1);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['not_found', 'access_lost'],
    ['forbidden', 'access_lost'],
    ['unauthenticated', 'signed_out'],
  ] as const)('stops for good on %s, and never reads as live after it', async (code, reason) => {
    const { machine, watch, answers, timers, seen, asked, cursor } = setUp();
    machine.connected();
    watch.receive([live(2)]);
    answers.shift()!({ ok: false, error: { code, message: 'No.' } });
    await settled();
    watch.receive([live(2)]);
    machine.disconnected();
    machine.connected();
    await timers.pass(100_000);
    expect(seen.slice(1)).toEqual([{ kind: 'stopped', reason }]);
    expect(asked).toHaveLength(1);
    expect(cursor()).toBe(1);
  });

  it('fetches the page again after a reset and syncs from there', async () => {
    let fetched = 0;
    const { machine, timers, answers, answer, asked, kinds } = setUp({
      refetch: async () => {
        fetched += 1;
        return true;
      },
    });
    machine.connected();
    answers.shift()!({ ok: true, data: { kind: 'reset' } });
    await timers.pass(2_000);
    expect(fetched).toBe(1);
    expect(asked).toHaveLength(2);
    await answer(3);
    expect(kinds()).toEqual(['catching-up', 'live']);
  });

  it('asks for a reload when the page can not be fetched again', async () => {
    const { machine, timers, answers, seen } = setUp({ refetch: async () => false });
    machine.connected();
    answers.shift()!({ ok: true, data: { kind: 'reset' } });
    await timers.pass(600_000);
    expect(seen.slice(1)).toEqual([{ kind: 'stopped', reason: 'reload' }]);
  });

  it('tells every status in words', () => {
    const words = (status: Status) => statusWords(status, () => '14:02');
    expect(words({ kind: 'live' })).toBe('Live');
    expect(words({ kind: 'catching-up' })).toBe('Catching up');
    expect(words({ kind: 'offline', since: 0 })).toBe('Offline since 14:02');
    expect(words({ kind: 'stopped', reason: 'reload' })).toBe('Reload needed');
    expect(words({ kind: 'unconnected', asOf: 0 })).toBe(
      'No live updates: this page is right as of 14:02. Reload to see new replies.',
    );
  });
});
