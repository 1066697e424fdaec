import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Status } from '../../../client/state/status.js';
import { createSyncMachine } from '../../../client/state/sync-machine.js';
import { applyThreadMessage, postsInOrder, threadStateOf } from '../../../client/state/thread-state.js';
import type { ThreadMessage } from '../../../contract/feed.js';
import { histories, part, pick, runs } from './generators.js';
import { ModelForum } from './model-forum.js';
import { VirtualTimers } from './virtual-timers.js';

/** What the network does at one moment of the history, chosen by numbers in [0, 1). */
const weather = fc.array(fc.record({ fate: part, delay: part, link: part, wait: part }), {
  minLength: 1,
  maxLength: 60,
});

describe('the sync machine over a bad network', () => {
  it('ends as the page now, passing through exact prefixes only, and says live only when it is', async () => {
    await fc.assert(
      fc.asyncProperty(histories, weather, fc.option(fc.nat(4), { nil: null }), async (ops, sky, size) => {
        const fates = sky.flatMap((one) => [one.fate, one.delay, one.link, one.wait]);
        let drawn = 0;
        const draw = () => fates[drawn++ % fates.length]!;
        const forum = new ModelForum([]);
        const timers = new VirtualTimers(draw);
        const window = { from: 1, to: size === null ? null : 1 + size };
        const page = (at: number) => forum.pageAt(at, 'thread-0', window);
        let state = threadStateOf(page(1));
        let status: Status = { kind: 'connecting' };
        let connection = 0;
        let isUp = false;
        // A network that never answers again has no end to be right at.
        let isCalm = false;
        const check = () => {
          const { head, thread, posts } = page(state.cursor);
          expect({ head: state.cursor, thread: state.thread, posts: postsInOrder(state) }).toEqual({
            head,
            thread,
            posts,
          });
        };
        const machine = createSyncMachine({ timers, asOf: 0, onStatus: (next) => (status = next) });
        const watch = machine.watch<ThreadMessage>({
          sync: () =>
            new Promise((resolve, reject) => {
              const mine = connection;
              const after = state.cursor;
              const fate = draw();
              timers.after(fate * 500, () => {
                if ((fate > 0.8 && !isCalm) || mine !== connection) return reject(new Error('no answer'));
                const message = forum.changesAt(forum.head, 'thread-0', after);
                timers.after(draw() * 500, () => resolve({ ok: true, data: { kind: 'changes', message } }));
              });
            }),
          apply: (message) => {
            const result = applyThreadMessage(state, message);
            state = result.state;
            if (result.outcome === 'applied') check();
            return result.outcome;
          },
          refetch: async () => false,
        });
        const deliver = (message: ThreadMessage) => {
          const mine = connection;
          timers.after(draw() * 800, () => mine === connection && isUp && watch.receive([message]));
        };
        const setLink = (up: boolean) => {
          isUp = up;
          connection += 1;
          if (up) machine.connected();
          else machine.disconnected();
        };
        for (const op of ops) {
          const before = forum.pageAt(forum.head, 'thread-0', window).head;
          forum.run(op);
          const now = forum.pageAt(forum.head, 'thread-0', window).head;
          const fate = draw();
          if (now > before && fate > 0.25) deliver(forum.changesAt(forum.head, 'thread-0', before));
          if (now > before && fate > 0.8)
            deliver(forum.changesAt(forum.head, 'thread-0', pick(fate, 0, before)));
          if (draw() > 0.8) setLink(!isUp);
          await timers.pass(draw() * 1_000);
        }
        isCalm = true;
        if (!isUp) setLink(true);
        await timers.pass(1_000);
        // The gateway's own healing: one range from something everybody has.
        watch.receive([forum.changesAt(forum.head, 'thread-0', 0)]);
        await timers.pass(400_000);
        expect(status).toEqual({ kind: 'live' });
        expect(state.cursor).toBe(page(forum.head).head);
        check();
      }),
      runs(150),
    );
  });
});
