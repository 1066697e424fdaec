import { createHash } from 'node:crypto';

/**
 * The client key of a post of the demo: the same for the same post, so that a second run finds what the first one
 * wrote. In the form of a UUID version 8 (RFC 9562), which is free to hold a hash.
 */
export function clientKeyOf(network: string, thread: string, number: number): string {
  const hex = createHash('sha256').update(`convene demo\0${network}\0${thread}\0${number}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
