import { randomUUID } from 'node:crypto';
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
