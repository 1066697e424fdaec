import { afterAll, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../helpers/app.js';
import { startRedis } from '../helpers/redis.js';

const apps: RunningApp[] = [];
afterAll(async () => {
  for (const app of apps) await app.stop().catch(() => undefined);
});

it('a node ends well after Redis has gone, and nothing fails that nobody looks at', async () => {
  const failed: unknown[] = [];
  const note = (reason: unknown) => void failed.push(reason);
  process.on('unhandledRejection', note);
  try {
    const redis = await startRedis();
    const app = await startApp({ nodes: 2, env: { REDIS_URL: redis.url } });
    apps.push(app);
    await redis.stop();
    await app.stop();
    apps.pop();
    // What nobody looks at is told a turn later.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(failed).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
  }
});
