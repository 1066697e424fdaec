import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../dist/server/main.js');

export interface MainProcess {
  child: ChildProcess;
  /** All it said so far. */
  said(): string;
  /** Resolves with the match as soon as it has said something like it. @throws Error when it ended before */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** @returns its exit code, once it has ended */
  ended(): Promise<number | null>;
}

/** Starts what `npm start` starts, with these settings and no others. */
export function startMain(settings: Record<string, string>): MainProcess {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...settings },
    // A process group of its own, as a terminal gives to what it runs.
    detached: true,
  });
  let text = '';
  const listeners = new Set<() => void>();
  const add = (chunk: string) => {
    text += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', add);
  child.stderr.setEncoding('utf8').on('data', add);
  const closed = once(child, 'close').then(() => child.exitCode);

  return {
    child,
    said: () => text,
    ended: () => closed,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = text.match(pattern);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void closed.then(() => reject(new Error(`It ended without saying ${pattern}:\n${text}`)));
      }),
  };
}
