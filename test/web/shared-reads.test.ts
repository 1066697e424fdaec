import { describe, expect, it } from '@jest/globals';
import { sharedReads } from '../../src/web/shared-reads.js';

/** Reads that end when told to. */
function controlledReads() {
  const started: { finish: (value: number) => void; fail: (error: Error) => void }[] = [];
  const read = () =>
    new Promise<number>((resolve, reject) => {
      started.push({ finish: resolve, fail: reject });
    });
  return { started, read };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('shared reads', () => {
  it('never answer by a read that began before the question', async () => {
    const { started, read } = controlledReads();
    const shared = sharedReads<number>();
    const first = shared('a', read);
    const second = shared('a', read);
    const third = shared('a', read);
    expect(started.length).toBe(1);
    started[0]!.finish(1);
    expect(await first).toBe(1);
    await settled();
    expect(started.length).toBe(2);
    const fourth = shared('a', read);
    started[1]!.finish(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    await settled();
    expect(started.length).toBe(3);
    started[2]!.finish(3);
    expect(await fourth).toBe(3);
  });

  it('keep keys apart, and begin anew when nobody is waiting', async () => {
    const { started, read } = controlledReads();
    const shared = sharedReads<number>();
    const answers = [shared('a', read), shared('b', read)];
    expect(started.length).toBe(2);
    started[0]!.finish(1);
    started[1]!.finish(2);
    expect(await Promise.all(answers)).toEqual([1, 2]);
    await settled();
    const later = shared('a', read);
    expect(started.length).toBe(3);
    started[2]!.finish(3);
    expect(await later).toBe(3);
  });

  it('go on after a read that failed', async () => {
    const { started, read } = controlledReads();
    const shared = sharedReads<number>();
    const first = shared('a', read);
    const second = shared('a', read);
    started[0]!.fail(new Error('away'));
    await expect(first).rejects.toThrow('away');
    await settled();
    started[1]!.finish(2);
    expect(await second).toBe(2);
  });
});
