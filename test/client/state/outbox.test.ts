import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createOutbox } from '../../../client/state/outbox.js';
import { loadEntries, shownEntries } from '../../../client/state/outbox-entry.js';
import type { Ack } from '../../../contract/errors.js';
import type { PostCommitted, PostDto } from '../../../contract/forums.js';
import { part, runs } from './generators.js';
import { settled, VirtualTimers } from './virtual-timers.js';

const ME = 'me';

/** A server that keeps one post of a key, and a store as the browser has one. */
class Place {
  readonly posts: PostDto[] = [];
  readonly byKey = new Map<string, PostDto>();
  stored: string | null = null;
  keys = 0;
  readonly store = {
    load: () => this.stored,
    save: (text: string | null) => {
      this.stored = text;
    },
  };
  readonly newKey = () => {
    this.keys += 1;
    return `key-${this.keys}`;
  };

  commit(key: string, body: string, authorId = ME): PostCommitted {
    const number = this.posts.length + 1;
    const post = this.byKey.get(key) ?? {
      ...{ id: `post-${number}`, number, authorId, state: 'visible' as const, html: body, version: 1 },
      ...{ createdAt: '', editedAt: null, changed: number },
    };
    if (!this.byKey.has(key)) this.posts.push(post);
    this.byKey.set(key, post);
    return { post, thread: {} as PostCommitted['thread'], seq: post.changed, clientKey: key };
  }
}

const refusal = (code: 'forbidden' | 'unavailable'): Ack<PostCommitted> => ({
  ok: false,
  error: { code, message: 'This thread is locked.' },
});

describe('the outbox', () => {
  it('shows every reply exactly once at every moment, posts each once, and loses no text', async () => {
    const plans = fc.record({
      fates: fc.array(part, { minLength: 1, maxLength: 60 }),
      acts: fc.array(fc.constantFrom('write', 'other', 'feed', 'reload', 'wait', 'retry'), { maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(plans, async ({ fates, acts }) => {
        let drawn = 0;
        const draw = () => fates[drawn++ % fates.length]!;
        const place = new Place();
        const timers = new VirtualTimers(draw);
        const written: string[] = [];
        let seen = new Map<number, PostDto>();
        let isCalm = false;
        let visit = 0;
        const open = () => {
          const mine = ++visit;
          const outbox = createOutbox({
            timers,
            // A page that was left neither hears nor stores anything any more.
            store: { ...place.store, save: (text) => mine === visit && place.store.save(text) },
            newKey: place.newKey,
            onChange: () => {},
            send: (entry) =>
              new Promise((answer, fail) => {
                const resolve = (ack: Ack<PostCommitted>) => mine === visit && answer(ack);
                const reject = (error: Error) => mine === visit && fail(error);
                const fate = isCalm ? 0 : draw();
                if (fate > 0.85) timers.after(300, () => reject(new Error('lost on the way')));
                else timers.after(draw() * 300, () => arrive(fate));
                const arrive = (fate: number) => {
                  if (fate > 0.75) resolve(refusal('unavailable'));
                  else if (fate > 0.65) resolve(refusal('forbidden'));
                  else if (mine === visit || fate <= 0.4) answerAfterCommit(fate);
                };
                const answerAfterCommit = (fate: number) => {
                  const committed = place.commit(entry.clientKey, entry.body);
                  if (fate > 0.5) timers.after(300, () => reject(new Error('lost on the way back')));
                  else timers.after(draw() * 300, () => resolve({ ok: true, data: committed }));
                };
              }),
          });
          outbox.wake();
          return outbox;
        };
        let outbox = open();
        const feed = () => {
          for (const post of place.posts) seen = new Map(seen).set(post.number, post);
          outbox.reached(place.posts.length);
        };
        const check = () => {
          const shown = [
            ...[...seen.values()].map((post) => post.html),
            ...shownEntries(outbox.entries(), seen, ME).map((entry) => entry.body),
          ];
          for (const body of written) expect(shown.filter((one) => one === body)).toEqual([body]);
        };
        for (const act of acts) {
          if (act === 'write') {
            written.push(`body ${written.length}`);
            outbox.add(written.at(-1)!, Math.max(0, ...seen.keys()));
          } else if (act === 'other') place.commit(`other-${place.posts.length}`, 'other', 'them');
          else if (act === 'feed') feed();
          else if (act === 'retry') for (const entry of outbox.entries()) outbox.retry(entry.clientKey);
          else if (act === 'reload') {
            outbox = open();
            feed();
          }
          check();
          await timers.pass(draw() * 700);
          check();
        }
        isCalm = true;
        for (let turn = 0; turn < 3; turn += 1) {
          for (const entry of outbox.entries()) outbox.retry(entry.clientKey);
          await timers.pass(200_000);
        }
        feed();
        check();
        expect(outbox.entries()).toEqual([]);
        expect(place.stored).toBeNull();
        const mine = place.posts.filter((post) => post.authorId === ME).map((post) => post.html);
        expect([...mine].sort()).toEqual([...written].sort());
      }),
      runs(300),
    );
  });

  const deferred = (onChange = () => {}) => {
    const place = new Place();
    const timers = new VirtualTimers();
    const sent: { key: string; answer: (ack: Ack<PostCommitted> | null) => void }[] = [];
    const outbox = createOutbox({
      timers,
      store: place.store,
      newKey: place.newKey,
      onChange,
      send: (entry) =>
        new Promise((resolve, reject) => {
          sent.push({
            key: entry.clientKey,
            answer: (ack) => (ack === null ? reject(new Error('silence')) : resolve(ack)),
          });
        }),
    });
    return { place, timers, sent, outbox };
  };

  it('waits for one answer before sending the next, so that replies keep their order', async () => {
    const { place, sent, outbox } = deferred();
    outbox.add('first', 0);
    outbox.add('second', 0);
    expect(sent.map((one) => one.key)).toEqual(['key-1']);
    sent[0]!.answer({ ok: true, data: place.commit('key-1', 'first') });
    await settled();
    expect(sent.map((one) => one.key)).toEqual(['key-1', 'key-2']);
  });

  it('queues after silence and sends again under the same key', async () => {
    const { timers, sent, outbox } = deferred();
    outbox.add('text', 0);
    sent[0]!.answer(null);
    await settled();
    expect(outbox.entries()[0]).toMatchObject({ status: 'queued', body: 'text' });
    await timers.pass(1_000);
    expect(sent.map((one) => one.key)).toEqual(['key-1', 'key-1']);
  });

  it('waits for its turn in slow mode however often, says so, and sends then', async () => {
    const { sent, outbox, timers } = deferred();
    const { clientKey } = outbox.add('patient', 0);
    for (let round = 0; round < 6; round++) {
      const error = {
        code: 'too_many' as const,
        reason: 'slow_mode',
        message: 'Your turn is in 30 seconds.',
      };
      sent[round]!.answer({ ok: false, error: { ...error, retryAfterSeconds: 30 } });
      await settled();
      expect(outbox.entries()[0]).toMatchObject({ status: 'queued', problem: error.message });
      await timers.pass(29_000);
      expect(sent).toHaveLength(round + 1);
      await timers.pass(1_000);
    }
    expect(sent.map(({ key }) => key)).toEqual(Array.from({ length: 7 }, () => clientKey));
  });

  it('has the time until the next turn shown each second, and no longer than something waits for it', async () => {
    let shown = 0;
    const { sent, outbox, timers } = deferred(() => {
      shown++;
    });
    const { clientKey } = outbox.add('patient', 0);
    const error = { code: 'too_many' as const, reason: 'slow_mode', message: 'Wait.', retryAfterSeconds: 30 };
    sent[0]!.answer({ ok: false, error });
    await settled();
    expect(outbox.entries()[0]).toMatchObject({ turnAt: timers.now() + 30_000 });
    const before = shown;
    await timers.pass(5_000);
    expect(shown - before).toBe(5);
    outbox.discard(clientKey);
    const after = shown;
    await timers.pass(20_000);
    expect(shown).toBe(after);
  });

  it('says why in words when it is refused, and gives the text back when it is taken', async () => {
    const { place, sent, outbox } = deferred();
    const { clientKey } = outbox.add('precious', 0);
    expect(outbox.take(clientKey)).toBeUndefined();
    expect(outbox.discard(clientKey)).toBe(false);
    sent[0]!.answer(refusal('forbidden'));
    await settled();
    expect(outbox.entries()[0]).toMatchObject({ status: 'failed', problem: 'This thread is locked.' });
    expect(place.stored).toContain('precious');
    expect(outbox.take(clientKey)?.body).toBe('precious');
    expect(place.stored).toBeNull();
  });

  it('throws one away so that it can be taken back; what is thrown away is neither sent nor kept', async () => {
    const { place, sent, outbox } = deferred();
    const first = outbox.add('first', 0).clientKey;
    const second = outbox.add('second', 0).clientKey;
    expect(outbox.discard(second)).toBe(true);
    expect(place.stored).not.toContain('second');
    sent[0]!.answer(refusal('forbidden'));
    await settled();
    expect(sent.map(({ key }) => key)).toEqual([first]);
    expect(shownEntries(outbox.entries(), new Map(), ME).map(({ isDiscarded }) => isDiscarded)).toEqual([
      undefined,
      true,
    ]);
    outbox.undo(second);
    expect(place.stored).toContain('second');
    expect(sent.map(({ key }) => key)).toEqual([first, second]);
  });

  it('tries anew what was refused for want of a session, and only that', () => {
    const failed = { clientKey: 'k', body: 'text', afterNumber: 0, status: 'failed', problem: 'No.' };
    for (const [code, status] of [
      ['unauthenticated', 'queued'],
      ['forbidden', 'failed'],
    ]) {
      const store = { load: () => JSON.stringify([{ ...failed, code }]), save: () => {} };
      expect(loadEntries(store)[0]!.status).toBe(status);
    }
  });

  it('starts empty when what was stored can not be read', () => {
    const store = { load: () => '[{"body":1}, 7]', save: () => {} };
    const options = { timers: new VirtualTimers(), newKey: () => 'k', onChange: () => {} };
    const outbox = createOutbox({ ...options, store, send: () => Promise.reject(new Error('not called')) });
    expect(outbox.entries()).toEqual([]);
  });
});
