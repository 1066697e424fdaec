import { z } from 'zod';
import { title } from './forums/fields.js';
import { attested } from './personal-data.js';
import { id, line } from './primitives.js';

/** Posts that one split takes along. */
export const MOST_SPLIT = 50;

const reason = line('reason', 500, 3);

export const splitThreadInput = z.strictObject({
  threadId: id,
  /** Any but the first post of the thread. */
  postIds: z.array(id).min(1).max(MOST_SPLIT),
  title,
  reason,
  attested,
});
export const mergeThreadInput = z.strictObject({
  threadId: id,
  /** A thread of the same forum: it gets all the posts at its end. */
  intoId: id,
  reason,
});
