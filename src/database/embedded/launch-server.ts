import { type ChildProcess, spawn } from 'node:child_process';
import { readPidFile } from './pid-file.js';
import type { RunAs } from './run-as.js';
import { openServerLog } from './server-log.js';
import { type Settings, settingsToArgs } from './settings.js';
import { socketFolder } from './socket-folder.js';
import { until } from './until.js';

export interface LaunchOptions {
  postgres: string;
  runAs: RunAs;
  cluster: string;
  logFile: string;
  port: number;
  settings: Settings;
}

/** One running Postgres, our child. */
export interface Server {
  pid: number;
  /** Settles when it has ended, however it did. */
  ended: Promise<void>;
  /** Ends it: sessions are cut, everything committed is kept. */
  stop(): Promise<void>;
}

/** Why a server did not start, and whether the port or a dying predecessor was the cause. */
export class LaunchError extends Error {
  constructor(
    readonly reason: 'port' | 'predecessor' | 'other',
    tail: string,
  ) {
    super(`Postgres did not start: ${tail || 'it said nothing'}`);
    this.name = 'LaunchError';
  }
}

// Replaying a long log after a crash takes its time.
const START_PATIENCE = 120_000;

/**
 * Starts Postgres and waits until it takes connections.
 * In its own process group: Ctrl-C ends the app, and the app ends the database when it has drained.
 * @throws LaunchError with the last lines of the server's log
 */
export async function launchServer(options: LaunchOptions): Promise<Server> {
  const { postgres, runAs, cluster, port, settings } = options;
  const log = openServerLog(options.logFile);
  try {
    runAs.own(options.logFile);
    const [command, args] = runAs.wrap(postgres, [
      '-D',
      cluster,
      ...settingsToArgs(port, socketFolder(cluster), settings),
    ]);
    const child = spawn(command, args, {
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    let hasEnded = false;
    const endWithUs = () => child.kill('SIGINT');
    process.once('exit', endWithUs);
    void ended.then(() => {
      hasEnded = true;
      process.removeListener('exit', endWithUs);
    });
    const isReady = () => {
      const file = readPidFile(cluster);
      return file !== null && file.pid === child.pid && file.isReady;
    };
    await until(() => hasEnded || isReady(), START_PATIENCE);
    if (hasEnded || !isReady()) {
      child.kill('SIGQUIT');
      const tail = log.tail();
      throw new LaunchError(reasonFor(tail), tail);
    }
    return { pid: child.pid!, ended, stop: () => stop(child, ended) };
  } finally {
    log.close();
  }
}

function reasonFor(tail: string): LaunchError['reason'] {
  if (/could not create any TCP\/IP sockets|Address already in use/.test(tail)) return 'port';
  // Its helpers notice within a moment that their parent is gone, and let go.
  if (/shared memory block .* still in use|lock file .* already exists/.test(tail)) return 'predecessor';
  return 'other';
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 30_000);
  child.kill('SIGINT');
  await ended;
  clearTimeout(hurry);
}
