import { randomFillSync } from 'node:crypto';
import { type Clock, systemClock } from './clock.js';

/** A source of new ids, as a thing that tests can replace. */
export interface IdSource {
  next(): string;
}

const pool = new Uint8Array(4096);
let used = pool.length;
let millisecond = 0;
let counter = 0;

/** 12 bits. It begins somewhere in the lower half, so that at least 2,048 ids fit into a millisecond. */
const MOST_COUNTED = 0xfff;

/**
 * UUID version 7 (RFC 9562, method 1 of section 6.2): 48 bits of milliseconds, a counter, then random. New rows land at the
 * index's end, and of two ids that this process makes the later is the greater, also within a millisecond and when the
 * clock is set back.
 */
function uuidv7(now: number): string {
  if (used + 10 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.alloc(16);
  bytes.set(pool.subarray(used, used + 10), 6);
  used += 10;
  if (now > millisecond || counter === MOST_COUNTED) {
    millisecond = Math.max(now, millisecond + 1);
    counter = bytes.readUInt16BE(6) >> 5;
  } else {
    counter++;
  }
  bytes.writeUIntBE(millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Ids in the order of a clock: of several nodes too, where it is the same for all. */
export const uuidSourceOn = (clock: Clock): IdSource => ({ next: () => uuidv7(clock.now().getTime()) });

export const uuidSource = uuidSourceOn(systemClock);
