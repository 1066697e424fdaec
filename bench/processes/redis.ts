import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';
import { freePort } from './free-port.js';

export interface BenchRedis {
  url: string;
  end(): Promise<void>;
}

const PATIENCE_MS = 5_000;

/** A Redis that keeps nothing, on a port of its own. @throws Error when it doesn't answer */
export async function startRedis(): Promise<BenchRedis> {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const redis = spawn(process.env.CONVENE_REDIS_SERVER ?? 'redis-server', options, { stdio: 'ignore' });
  const end = () => endOf(redis);
  // The bench may be interrupted at any moment.
  process.once('exit', () => redis.kill('SIGKILL'));
  const url = `redis://127.0.0.1:${port}`;
  const until = performance.now() + PATIENCE_MS;
  while (!(await answers(url))) {
    if (performance.now() > until) throw new Error('redis-server could not be started.');
    await wait(50);
  }
  return { url, end };
}

async function answers(url: string): Promise<boolean> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.close();
    return true;
  } catch {
    return false;
  }
}

async function endOf(redis: ChildProcess): Promise<void> {
  if (redis.exitCode !== null || redis.signalCode !== null) return;
  const ended = once(redis, 'exit');
  redis.kill('SIGTERM');
  await ended;
}
