import { createHash, randomUUID } from 'node:crypto';
import { id } from '../../../contract/primitives.js';
import type { PageRequest } from './answer.js';

const NO_KEY = '00000000-0000-0000-0000-000000000000';

/**
 * The key of a form that writes a post: the same while the form is being mended, so that sending it twice is one post.
 * Visitors can't post, and their page is shared: they get no key.
 */
export function keepKey({ ctx, form }: PageRequest): string {
  if (ctx.actor.kind === 'visitor') return NO_KEY;
  return id.safeParse(form.clientKey).data ?? randomUUID();
}

/**
 * The key a posted form writes by: the form's own, bound to the words. A browser that brings an old page back sends
 * its spent key with new words: those are a post of their own, while the same words twice are still one.
 */
export function writingKey({ form }: PageRequest): { clientKey: string | undefined } {
  const key = id.safeParse(form.clientKey).data;
  if (!key) return { clientKey: form.clientKey };
  const digest = createHash('sha256')
    .update(`${key}\0${form.title ?? ''}\0${form.body ?? ''}`)
    .digest();
  // The shape of a UUID version 8 (RFC 9562): free bits from a hash.
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return {
    clientKey: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`,
  };
}
