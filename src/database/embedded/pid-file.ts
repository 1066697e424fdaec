import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './is-missing.js';

export interface PidFile {
  pid: number;
  port: number;
  /** Null: it has no Unix socket. */
  socketFolder: string | null;
  isReady: boolean;
}

export function pidFilePath(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/**
 * What Postgres says of itself in `postmaster.pid`; null where there is none (or one without a pid in it).
 * Lines: pid, data folder, start time, port, socket folder, address, shared memory key, status.
 */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(pidFilePath(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return {
      pid,
      port: Number(lines[3]),
      socketFolder: lines[4]?.trim() || null,
      isReady: lines[7]?.trim() === 'ready',
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
