import { launchPatiently } from './launch-patiently.js';
import type { Server } from './launch-server.js';

interface Events {
  /** It ended by itself and runs again. */
  restarted(): void;
  /** It ended by itself and does not come back. */
  gaveUp(error: Error): void;
}

const TRIES = 8;

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
    try {
      server = await launchPatiently(launch, { tries: TRIES, isWanted: () => !isStopping });
    } catch (error) {
      if (!isStopping) events.gaveUp(error as Error);
      return;
    }
    watch(server);
    events.restarted();
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
