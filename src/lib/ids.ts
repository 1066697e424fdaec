import { randomFillSync } from 'node:crypto';

/** A source of new ids, as a thing that tests can replace. */
export interface IdSource {
  next(): string;
}

const pool = new Uint8Array(4096);
let used = pool.length;

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then random. New rows land at the index's end. */
function uuidv7(now: number): string {
  if (used + 10 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.set(pool.subarray(used, used + 10), 6);
  used += 10;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const uuidSource: IdSource = { next: () => uuidv7(Date.now()) };
