import type { Job, Services } from '../kernel/index.js';

/** What happens within this time after a hint is one hint. */
const GATHER_MS = 50;

/**
 * For a node that runs no jobs: what would wake one here is passed on to those that run them.
 * @returns ends it
 */
export function passWakes(services: Services, jobs: Job[], pass: (name: string) => void): () => void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const stops = jobs.map(({ name, listen }) =>
    listen?.(services, () => {
      if (waiting.has(name)) return;
      const timer = setTimeout(() => {
        waiting.delete(name);
        pass(name);
      }, GATHER_MS);
      waiting.set(name, timer.unref());
    }),
  );
  return () => {
    for (const stop of stops) stop?.();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
}
