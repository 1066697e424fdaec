import { expect, it } from '@jest/globals';
import { passWakes } from '../../src/jobs/index.js';
import type { Job, Services } from '../../src/kernel/index.js';
import { eventually } from '../helpers/sockets.js';

it('tells of many wakes once, by the name of the job, until it is ended', async () => {
  const wakes: (() => void)[] = [];
  let listening = 0;
  const job = (name: string): Job => ({
    name,
    everyMs: 1_000,
    listen(_services, wake) {
      wakes.push(wake);
      listening++;
      return () => void listening--;
    },
    run: async () => false,
  });
  const told: string[] = [];
  const silent: Job = { name: 'clock only', everyMs: 1_000, run: async () => false };
  const stop = passWakes({} as Services, [job('a'), job('b'), silent], (name) => told.push(name));
  for (let n = 0; n < 5; n++) wakes[0]!();
  await eventually(() => told.length > 0, 'told');
  expect(told).toEqual(['a']);
  wakes[0]!();
  wakes[1]!();
  await eventually(() => told.length === 3, 'told again');
  expect(told.slice(1).sort()).toEqual(['a', 'b']);
  wakes[0]!();
  stop();
  expect(listening).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toHaveLength(3);
});
