import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The processes that a process started, as the system sees them now. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** @returns false where there is no such process */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Whether a process has gone within five seconds. */
export async function goes(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (!signal(pid, 0)) return true;
    await wait(50);
  }
  return false;
}

/** Whether the system says that all of them stand still. */
export function standStill(pids: number[]): boolean {
  return pids.every((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T');
    } catch {
      return true;
    }
  });
}

/** Stops processes for a while. @returns whether they were seen to stand still */
export async function pause(pids: number[], ms: number): Promise<boolean> {
  const stopped = pids.filter((pid) => signal(pid, 'SIGSTOP'));
  await wait(50);
  const isSeen = stopped.length > 0 && standStill(stopped);
  await wait(ms);
  for (const pid of stopped) signal(pid, 'SIGCONT');
  return isSeen;
}
