import type { Services } from '../../src/kernel/index.js';
import { type RunningApp, startApp } from './app.js';
import { startRedis, type TestRedis } from './redis.js';
import { eventually } from './sockets.js';

export interface RunningNodes extends RunningApp {
  redis: TestRedis;
  /** The services of each node. */
  services: Services[];
  /** Redis is there again (woken, or started anew), and every node linked to it. */
  relink(): Promise<void>;
}

/** Several nodes of one site, with a Redis of their own between them: two, unless `nodes` says otherwise. */
export async function startNodes(given: Parameters<typeof startApp>[0] = {}): Promise<RunningNodes> {
  const redis = await startRedis();
  const env = { ...given.env, REDIS_URL: redis.url };
  const app = await startApp({ nodes: 2, ...given, env });
  return {
    ...app,
    redis,
    services: app.nodes.map((node) => node.app.services),
    async relink() {
      redis.wake();
      await redis.start();
      await eventually(() => app.nodes.every((node) => node.app.gateway.isLinked()), 'linked', 15_000);
    },
    async stop() {
      redis.wake();
      await app.stop();
      await redis.stop();
    },
  };
}
