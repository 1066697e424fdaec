import { z } from 'zod';
import { authorDto } from '../people.js';
import { cursor, id } from '../primitives.js';
import { postDto } from './post.js';
import { threadDto } from './thread.js';

/** What changed in a thread between two cursors: rows as they are now. */
export const threadChange = z.object({
  thread: threadDto,
  posts: z.array(postDto),
  people: z.array(authorDto),
});
export type ThreadChange = z.infer<typeof threadChange>;

export const changesInput = z.strictObject({
  era: z.string().max(100),
  epoch: z.number().int().min(0),
  after: cursor,
});
export const threadChangesInput = changesInput.extend({ threadId: id });
export const forumChangesInput = z.strictObject({ era: z.string().max(100), forumId: id, after: cursor });

/** A change that is committed: what a write answers. `seq` is its number. */
export const postCommitted = z.object({
  post: postDto,
  thread: threadDto,
  seq: cursor,
  clientKey: z.string().nullable(),
});
export type PostCommitted = z.infer<typeof postCommitted>;
export const threadCommitted = z.object({ thread: threadDto, seq: cursor });
export type ThreadCommitted = z.infer<typeof threadCommitted>;
