import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, 'own-postgres.mjs');

export interface Owner {
  child: ChildProcess;
  url: string;
  /** The Postgres process. */
  pid: number;
  /** The lines it says after being ready. */
  lines: AsyncIterator<string>;
  /** Ends it and waits for the end. @returns its exit code */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a process that owns a Postgres on the folder. @throws Error with what it said when it could not */
export async function startOwner(dataDir: string, ways?: string): Promise<Owner> {
  const child = spawn(process.execPath, [script, dataDir, ...(ways ? [ways] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
    // A process group of its own, as a terminal gives to what it runs.
    detached: true,
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.done) throw new Error(complaint.trim());
  return {
    child,
    ...(JSON.parse(first.value) as { url: string; pid: number }),
    lines,
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}
