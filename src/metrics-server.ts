import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics } from 'prom-client';
import { countWaitingAppeals } from './appeals/index.js';
import { type Database, poolOf } from './database/index.js';
import { countBehind } from './feed/index.js';
import { countWaitingHolds } from './holds/index.js';
import type { Services } from './kernel/index.js';
import { countWaitingMail } from './mail/index.js';
import { countOpenCases } from './reports/index.js';

/** Queues are counted at most this often, however many ask. */
const QUEUES_MS = 10_000;

const queues: Record<string, (db: Database) => Promise<number>> = {
  mail: countWaitingMail,
  cases: countOpenCases,
  holds: countWaitingHolds,
  appeals: countWaitingAppeals,
};

export interface MetricsServer {
  /** The port that was chosen for 0. */
  port: number;
  close(): Promise<void>;
}

/**
 * Answers `GET /metrics` on a port of its own, in the text form of Prometheus. docs/metrics.md lists every figure.
 * @throws Error of Node's `net` where the port is taken
 */
export async function serveMetrics(
  { db, feed, metrics, log }: Services,
  host: string,
  port: number,
): Promise<MetricsServer> {
  collectDefaultMetrics({ register: metrics.registry });
  let countedAt = Number.NEGATIVE_INFINITY;

  async function collect(): Promise<string> {
    const pool = poolOf(db);
    metrics.database.set({ state: 'open' }, pool.totalCount);
    metrics.database.set({ state: 'idle' }, pool.idleCount);
    metrics.database.set({ state: 'waiting' }, pool.waitingCount);
    metrics.lanesWaiting.set(feed.waiting());
    if (performance.now() - countedAt > QUEUES_MS) {
      countedAt = performance.now();
      // With the database away the other figures are what one wants to see.
      await countQueues().catch(() => metrics.queue.reset());
    }
    return metrics.registry.metrics();
  }

  async function countQueues(): Promise<void> {
    const lengths = await Promise.all(
      Object.entries(queues).map(async ([queue, count]) => [queue, await count(db)] as const),
    );
    const behind = await countBehind(db);
    metrics.queue.reset();
    for (const [queue, length] of lengths) metrics.queue.set({ queue }, length);
    for (const [consumer, forums] of Object.entries(behind))
      metrics.queue.set({ queue: `forums:${consumer}` }, forums);
  }

  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    collect().then(
      (text) => response.writeHead(200, { 'Content-Type': metrics.registry.contentType }).end(text),
      (error) => {
        log.error({ err: error }, 'could not write metrics');
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
