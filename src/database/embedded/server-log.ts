import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const ROTATE_AT = 5_000_000;

/** The server's own log, in a file: it must outlive both sides. */
export interface ServerLog {
  fd: number;
  /** The last lines this server wrote. */
  tail(lines?: number): string;
  close(): void;
}

/** Opens the log for one more server; a long one is put aside as `.1` first. */
export function openServerLog(path: string): ServerLog {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_AT) renameSync(path, `${path}.1`);
  const fd = openSync(path, 'a+', 0o600);
  const start = fstatSync(fd).size;
  return {
    fd,
    tail(lines = 4) {
      const from = Math.max(start, fstatSync(fd).size - 4000);
      const buffer = Buffer.alloc(4000);
      const length = readSync(fd, buffer, 0, buffer.length, from);
      return buffer.toString('utf8', 0, length).trim().split('\n').slice(-lines).join('\n');
    },
    close: () => closeSync(fd),
  };
}
