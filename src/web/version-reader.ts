import type { Database } from '../database/index.js';
import { forumVersion, threadVersion, type Version } from '../forums/index.js';
import type { GuestAddress } from './guest-address.js';

interface Reading {
  running: Promise<Version | null>;
  /** Shared by everyone who came after `running` had started. */
  next: Promise<Version | null> | null;
}

/**
 * Reads versions, many askers to one query. Nobody is answered by a read that began before he asked,
 * so a change committed before a request is always seen by it.
 */
export function versionReader(db: Database): (address: GuestAddress) => Promise<Version | null> {
  const readings = new Map<string, Reading>();
  return (address) => {
    const key = address.of === 'thread' ? address.threadId : `${address.network}/${address.forum}`;
    const read = () =>
      address.of === 'thread'
        ? threadVersion(db, address.threadId)
        : forumVersion(db, address.network, address.forum);
    const current = readings.get(key);
    if (!current) return start(readings, key, read);
    current.next ??= current.running.then(noop, noop).then(() => start(readings, key, read));
    return current.next;
  };
}

function start(
  readings: Map<string, Reading>,
  key: string,
  read: () => Promise<Version | null>,
): Promise<Version | null> {
  const reading: Reading = { running: read(), next: null };
  readings.set(key, reading);
  const done = () => {
    if (!reading.next) readings.delete(key);
  };
  reading.running.then(done, done);
  return reading.running;
}

function noop(): void {}
