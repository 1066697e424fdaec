import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '../../src/database/embedded/free-port.js';

export interface TestRedis {
  url: string;
  port: number;
  /** Ends it, as an outage would. */
  stop(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
  /** Its connections stay, nothing answers. */
  hang(): void;
  /** Ends the hanging. */
  wake(): void;
}

/** A private redis-server that keeps nothing on disk. The caller ends it with `stop()`. */
export async function startRedis(): Promise<TestRedis> {
  const port = await findFreePort();
  let child: ChildProcess | null = await launch(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async stop() {
      if (!child) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      child = null;
      await ended;
    },
    async start() {
      child ??= await launch(port);
    },
    hang: () => void child?.kill('SIGSTOP'),
    wake: () => void child?.kill('SIGCONT'),
  };
}

function launch(port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(process.env.CONVENE_REDIS_SERVER ?? 'redis-server', options, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Not even an uncaught failure of the test run leaves it behind.
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Ready to accept connections')) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`redis-server did not start: ${said.slice(-500)}`)));
  });
}
