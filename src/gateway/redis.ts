import { type EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { createAdapter } from '@socket.io/redis-adapter';
import type { createClient } from 'redis';
import type { Logger } from '../lib/logger.js';
import type { Metrics } from '../lib/metrics.js';

/** Boot waits this long for Redis, then says so and ends. */
const BOOT_MS = 5_000;
const QUEUE = 10_000;
/** A count that takes longer is not waited for, ... */
const COUNT_MS = 250;
/** ... and for so long nothing more is asked. */
const PAUSE_MS = 1_000;
/** What a connection gets to end well. */
const END_MS = 500;

export interface RedisBus {
  adapter: ReturnType<typeof createAdapter>;
  /** For what counts uses, as `sharedLimits` wants it: it keeps nobody waiting, whether Redis is away or hangs. */
  counter: object;
  isReady(): boolean;
  close(): Promise<void>;
}

/**
 * The classic adapter on two connections, and one that counts. Redis carries hints only: while it is away, publishing
 * fails quietly (the adapter would let the rejection end the process), and sweeps bring what hints did not.
 * @throws Error in plain words when Redis does not answer at boot
 */
export async function connectRedis(url: string, log: Logger, metrics: Metrics): Promise<RedisBus> {
  // A node by itself needs neither: they take a quarter of a second to load.
  const [{ createClient }, { createAdapter }] = await Promise.all([
    import('redis'),
    import('@socket.io/redis-adapter'),
  ]);
  // No time limit per command: with one, the adapter's uncaught publish ends the process after an outage.
  const publisher = createClient({ url, commandsQueueMaxLength: QUEUE, commandOptions: { timeout: 0 } });
  const subscriber = publisher.duplicate();
  const counter = createClient({ url, disableOfflineQueue: true, commandOptions: { timeout: 0 } });
  const clients = [publisher, subscriber, counter];
  const isReady = () => publisher.isReady && subscriber.isReady;
  let isSaid = false;
  for (const client of clients) {
    client.on('error', () => {
      metrics.redisUp.set(0);
      if (!isSaid) log.warn('Redis is away: other nodes hear of changes within a second instead of at once');
      isSaid = true;
    });
    client.on('ready', () => {
      if (!isReady()) return;
      isSaid = false;
      metrics.redisUp.set(1);
    });
  }
  await withDeadline(Promise.all(clients.map((client) => client.connect())), () => {
    for (const client of clients) client.destroy();
  });
  metrics.redisUp.set(1);
  const publish = publisher.publish.bind(publisher);
  Object.assign(publisher, {
    publish: (channel: string, message: string | Buffer) =>
      publish(channel, message).catch(() => {
        metrics.publishFailures.inc();
        return 0;
      }),
  });
  persist(subscriber);
  return {
    adapter: createAdapter(publisher, subscriber, { requestsTimeout: 5_000 }),
    counter: impatient(counter),
    isReady,
    async close() {
      await Promise.all(clients.map(end));
    },
  };
}

type Listening = Record<
  'subscribe' | 'pSubscribe' | 'unsubscribe' | 'pUnsubscribe',
  (...args: unknown[]) => Promise<unknown>
> & { isOpen: boolean };

/**
 * The adapter asks to hear, and to hear no more, without looking at the answers: one that is refused because Redis goes at that
 * moment would end the process. What was to be heard is asked for until it is.
 */
function persist(subscriber: object): void {
  const client = subscriber as Listening;
  for (const name of ['subscribe', 'pSubscribe'] as const) {
    const act = client[name].bind(subscriber);
    client[name] = async (...args) => {
      while (client.isOpen) {
        const isHeard = await act(...args).then(
          () => true,
          () => false,
        );
        if (isHeard) return;
        await wait(PAUSE_MS, undefined, { ref: false });
      }
    };
  }
  for (const name of ['unsubscribe', 'pUnsubscribe'] as const) {
    const act = client[name].bind(subscriber);
    client[name] = (...args) => act(...args).catch(() => undefined);
  }
}

interface Endable extends EventEmitter {
  isReady: boolean;
  close(): Promise<unknown>;
  destroy(): void;
}

/**
 * Ends a connection: one that is just being made again is let come to its end first, for its own commands fail loudly when it is
 * destroyed under them; one that hangs is not waited for.
 */
async function end(client: Endable): Promise<void> {
  if (!client.isReady) await soon(once(client, 'ready'));
  const isClosed = client.isReady && (await soon(client.close().then(() => true)));
  if (!isClosed) client.destroy();
}

/** What it becomes within a moment; undefined where it does not, or fails. */
async function soon<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), END_MS);
  });
  const outcome = await Promise.race([promise.catch(() => undefined), late]);
  clearTimeout(timer);
  return outcome;
}

/** The commands of a counter, each with an end: those of the client wait for ever once they are sent. */
function impatient(client: Pick<ReturnType<typeof createClient>, 'isReady' | 'eval' | 'del'>) {
  let awayUntil = 0;
  function within<T>(asked: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        awayUntil = performance.now() + PAUSE_MS;
        reject(new Error('Redis takes too long to count.'));
      }, COUNT_MS);
      asked.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
  return {
    get isReady() {
      return client.isReady && performance.now() >= awayUntil;
    },
    eval: (...args: Parameters<typeof client.eval>) => within(client.eval(...args)),
    del: (key: string) => within(client.del(key)),
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
