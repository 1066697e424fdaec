import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Watches over a folder with data folders in it: when this process is gone, however it went, the servers on
 * them are ended and the folder is removed.
 * @returns `done`: the same at once, waiting for it
 */
export function watchOver(folder: string): { done(): Promise<void> } {
  const watchdog = spawn(process.execPath, [join(import.meta.dirname, 'postgres-watchdog.mjs'), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  watchdog.unref();
  return {
    async done() {
      const ended = once(watchdog, 'exit');
      watchdog.ref();
      watchdog.stdin.end();
      await ended;
    },
  };
}
