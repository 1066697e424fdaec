import { z } from 'zod';
import { accessPreviewDto } from './forum-people.js';
import { forumDto, networkRef, threadDto } from './forums.js';
import { id, line } from './primitives.js';

export const moveThreadInput = z.strictObject({
  threadId: id,
  forumId: id,
  reason: line('reason', 500, 3),
  /** The `confirmed` of a preview: asked for where others can read the thread afterwards. */
  confirmed: z.string().max(100).optional(),
});

export const readMoveInput = z.strictObject({
  threadId: id,
  /** The forum to look at first; left out: only where it could go. */
  forumId: id.optional(),
});

/** Where a thread could be moved to by the one who asks, and who would gain and lose it. */
export const moveDto = z.object({
  thread: threadDto,
  forum: forumDto,
  network: networkRef,
  /** Forums of the network that the asker moderates too and that take new posts. */
  targets: z.array(forumDto),
  /** The one of them that it was moved from last. */
  previous: id.nullable(),
  preview: z
    .object({
      forum: forumDto,
      readers: accessPreviewDto,
      /** The same people can read it there: nothing to confirm. */
      isSameAudience: z.boolean(),
      /** What is sent with the move to say that this was read. */
      confirmed: z.string(),
    })
    .nullable(),
});
export type MoveDto = z.infer<typeof moveDto>;
