import { setTimeout as wait } from 'node:timers/promises';
import { LaunchError, type Server } from './launch-server.js';

interface Events {
  /** It ended by itself and runs again. */
  restarted(): void;
  /** It ended by itself and does not come back. */
  gaveUp(error: Error): void;
}

const ATTEMPTS = 8;

/**
 * Watches a server and starts it again when it ends by itself (killed, out of memory, crashed).
 * Committed rows are on disk; Postgres replays its log when it starts.
 * @param launch starts it again, on the same port: whoever is connected finds it where it was
 */
export function keepRunning(first: Server, launch: () => Promise<Server>, events: Events) {
  let server = first;
  let isStopping = false;
  let restart: Promise<void> = Promise.resolve();

  function watch(watched: Server): void {
    void watched.ended.then(() => {
      if (!isStopping) restart = bringBack();
    });
  }

  async function bringBack(): Promise<void> {
    for (let attempt = 1; !isStopping; attempt++) {
      try {
        server = await launch();
        watch(server);
        events.restarted();
        return;
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof LaunchError)) {
          events.gaveUp(error as Error);
          return;
        }
        await wait(attempt * 100);
      }
    }
  }

  watch(first);
  return {
    pid: () => server.pid,
    async stop(): Promise<void> {
      isStopping = true;
      await restart;
      await server.stop();
    },
  };
}
