import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './is-missing.js';
import { startTimeOf } from './processes.js';

interface Holder {
  pid: number;
  /** The start time keeps a recycled process id from passing for the holder. */
  startedAt: string;
}

const ATTEMPTS = 20;
// A claim lives for a millisecond; one this old was left by a process killed within it.
const CLAIM_PATIENCE = 10_000;

/**
 * Takes the data folder for this process, so that two never work on it at once.
 * A lock whose holder is gone is taken over; of several that try at once, one gets it.
 * @returns a function that gives the folder back
 * @throws Error a sentence for the person at the terminal when another process holds it
 */
export function lockDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, 'convene.lock');
  const me: Holder = { pid: process.pid, startedAt: startTimeOf(process.pid) ?? '' };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (place(lock, me)) return () => giveBack(lock, me);
    const holder = readHolder(lock);
    if (!holder) continue;
    if (isThere(holder)) {
      throw new Error(`Convene is already running on this data folder (process ${holder.pid}).`);
    }
    if (takeOver(lock, holder, me)) return () => giveBack(lock, me);
  }
  throw new Error('Another Convene is starting on this data folder at this moment.');
}

/** Writes the file whole or not at all. @returns false when there is one */
function place(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Only who has the claim on one particular dead holder may replace its lock, and only while the lock
 * still names that holder: so nobody replaces the lock of a winner by mistake.
 */
function takeOver(lock: string, dead: Holder, me: Holder): boolean {
  const claim = `${lock}.after-${dead.pid}-${dead.startedAt.replace(/\W/g, '')}`;
  if (!place(claim, me)) {
    const age = Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > CLAIM_PATIENCE) rmSync(claim, { force: true });
    return false;
  }
  const now = readHolder(lock);
  const isSame = now !== null && now.pid === dead.pid && now.startedAt === dead.startedAt;
  if (isSame) renameSync(claim, lock);
  else rmSync(claim, { force: true });
  return isSame;
}

function readHolder(path: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    if (typeof pid === 'number' && typeof startedAt === 'string') return { pid, startedAt };
  } catch (error) {
    if (isMissing(error)) return null;
    if (!(error instanceof SyntaxError)) throw error;
  }
  // Not ours, or damaged: nobody can be holding it.
  return { pid: 0, startedAt: '' };
}

function isThere(holder: Holder): boolean {
  return holder.pid > 0 && startTimeOf(holder.pid) === holder.startedAt;
}

function giveBack(lock: string, me: Holder): void {
  const holder = readHolder(lock);
  if (holder?.pid === me.pid && holder.startedAt === me.startedAt) rmSync(lock, { force: true });
}
