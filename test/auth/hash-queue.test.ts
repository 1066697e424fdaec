import { describe, expect, it } from '@jest/globals';
import { inHashQueue } from '../../src/auth/password/hash-queue.js';

describe('the queue of password hashes', () => {
  it('runs two at once, in order, and refuses what would wait too long', async () => {
    let running = 0;
    let most = 0;
    const finished: number[] = [];
    const gates: (() => void)[] = [];
    const work = (index: number) =>
      inHashQueue(async () => {
        most = Math.max(most, ++running);
        await new Promise<void>((resolve) => gates.push(resolve));
        running--;
        finished.push(index);
      });
    const jobs = Array.from({ length: 110 }, (_, index) => work(index));
    let late: Promise<void> | undefined;
    const outcomes = Promise.allSettled(jobs);
    while (finished.length < 103) {
      // One comes late, when others have left and others still wait.
      if (finished.length === 50 && !late) late = work(102);
      gates.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const refusals = (await outcomes).filter(({ status }) => status === 'rejected');
    await late;
    expect(most).toBe(2);
    expect(finished).toEqual(Array.from({ length: 103 }, (_, index) => index));
    expect(refusals).toHaveLength(8);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ reason: { code: 'unavailable', extras: { reason: 'sign_in_busy' } } });
  });

  it('goes on after work that fails', async () => {
    const failures = Array.from({ length: 6 }, () => inHashQueue(() => Promise.reject(new Error('no'))));
    expect((await Promise.allSettled(failures)).map(({ status }) => status)).toEqual(
      Array(6).fill('rejected'),
    );
    expect(await inHashQueue(async () => 'yes')).toBe('yes');
  });
});
