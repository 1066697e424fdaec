import { createAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import type { Logger } from '../lib/logger.js';

/** Boot waits this long for Redis, then says so and ends. */
const BOOT_MS = 5_000;
const QUEUE = 10_000;

export interface RedisBus {
  adapter: ReturnType<typeof createAdapter>;
  isReady(): boolean;
  close(): Promise<void>;
}

/**
 * The classic adapter on two connections. Redis carries hints only: while it is away, publishing fails
 * quietly (the adapter would let the rejection end the process), and sweeps bring what hints did not.
 * @throws Error in plain words when Redis does not answer at boot
 */
export async function connectRedis(url: string, log: Logger): Promise<RedisBus> {
  // No time limit per command: with one, the adapter's uncaught publish ends the process after an outage.
  const publisher = createClient({ url, commandsQueueMaxLength: QUEUE, commandOptions: { timeout: 0 } });
  const subscriber = publisher.duplicate();
  for (const client of [publisher, subscriber]) {
    let isSaid = false;
    client.on('error', () => {
      if (!isSaid) log.warn('Redis is away: other nodes hear of changes within a second instead of at once');
      isSaid = true;
    });
    client.on('ready', () => {
      isSaid = false;
    });
  }
  await withDeadline(Promise.all([publisher.connect(), subscriber.connect()]), () => {
    publisher.destroy();
    subscriber.destroy();
  });
  const publish = publisher.publish.bind(publisher);
  Object.assign(publisher, {
    publish: (channel: string, message: string | Buffer) => publish(channel, message).catch(() => 0),
  });
  return {
    adapter: createAdapter(publisher, subscriber, { requestsTimeout: 5_000 }),
    isReady: () => publisher.isReady && subscriber.isReady,
    async close() {
      for (const client of [publisher, subscriber]) {
        if (client.isReady) await client.close().catch(() => client.destroy());
        else client.destroy();
      }
    },
  };
}

async function withDeadline(connecting: Promise<unknown>, giveUp: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer at REDIS_URL.')), BOOT_MS);
  });
  try {
    await Promise.race([connecting, late]);
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
