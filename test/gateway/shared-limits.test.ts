import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connectRedis, type RedisBus } from '../../src/gateway/index.js';
import { type Limits, sharedLimits } from '../../src/lib/limits.js';
import { silentLogger } from '../../src/lib/logger.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import { eventually } from '../helpers/sockets.js';

const limit = { points: 4, seconds: 300 };
const refusal = { code: 'too_many' };

let redis: TestRedis;
let buses: RedisBus[];
let one: Limits;
let two: Limits;

beforeAll(async () => {
  redis = await startRedis();
  buses = await Promise.all([1, 2].map(() => connectRedis(redis.url, silentLogger, createMetrics())));
  [one, two] = buses.map(({ counter }) => sharedLimits(counter)) as [Limits, Limits];
});
afterAll(async () => {
  await Promise.all(buses.map((bus) => bus.close()));
  await redis.stop();
});

it('count over all nodes', async () => {
  await one.use('post', 'ada', limit, 2);
  await two.use('post', 'ada', limit, 2);
  await expect(one.use('post', 'ada', limit)).rejects.toMatchObject(refusal);
  await two.use('post', 'ben', limit);
});

it('count on each node while Redis is away or hangs, and over all again when it is back', async () => {
  await redis.stop();
  await one.use('post', 'cleo', limit, 4);
  await expect(one.use('post', 'cleo', limit)).rejects.toMatchObject(refusal);
  await redis.start();
  await eventually(() => buses.every((bus) => bus.isReady()), 'linked again');
  redis.hang();
  const asked = performance.now();
  await one.use('post', 'dan', limit, 4);
  await expect(one.use('post', 'dan', limit)).rejects.toMatchObject(refusal);
  expect(performance.now() - asked).toBeLessThan(5_000);
  redis.wake();
  await eventually(async () => {
    const key = `eve ${Math.random()}`;
    await one.use('post', key, limit, 4);
    return two.use('post', key, limit).then(
      () => false,
      () => true,
    );
  }, 'counted together again');
}, 40_000);
