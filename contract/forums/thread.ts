import { z } from 'zod';
import { attested } from '../personal-data/schemas.js';
import { cursor, id, instant } from '../primitives.js';
import { anonymous } from '../pseudonyms.js';
import { writtenLanguages } from '../written-languages.js';
import { body, clientKey, ownLanguage, title } from './fields.js';

/** A thread as everyone who may read its forum sees it: its own row, nothing of the viewer. */
export const threadDto = z.object({
  id,
  forumId: id,
  title: z.string(),
  /** What the title is written in (ISO 639-1). Left out where it says nothing of its own: then it is as its forum. */
  language: z.enum(writtenLanguages).optional(),
  /** The title is a moderator's, not its author's. */
  isTitleModerated: z.literal(true).optional(),
  authorId: id,
  createdAt: instant,
  isLocked: z.boolean(),
  isPinned: z.boolean(),
  /** Slow mode: how long each person waits between two posts; 0: not at all, null: as in the forum. */
  slowSeconds: z.number().int().nullable(),
  /** Number of the newest post; tombstones keep theirs. */
  lastNumber: z.number().int(),
  lastPostAt: instant,
  /** The list's order: rises with the time of the newest post, and no two threads of a forum have the same. */
  bumped: cursor,
  /** Forum number of the thread's last change. */
  head: cursor,
  /** Changes when the thread is split or moved; a page of another epoch is fetched again. */
  epoch: z.number().int(),
  path: z.string(),
});
export type ThreadDto = z.infer<typeof threadDto>;

/** `language` is the title's and the first post's; left out, they are as the forum. */
export const createThreadInput = z.strictObject({
  forumId: id,
  title,
  body,
  clientKey,
  language: ownLanguage.optional(),
  attested,
  anonymous,
});
/** A `language` that is left out stays as it is; null: as the forum. */
export const renameThreadInput = z.strictObject({
  threadId: id,
  title,
  language: ownLanguage.optional(),
  attested,
});
export const threadIdInput = z.strictObject({ threadId: id });
export const readThreadInput = z.strictObject({
  threadId: id,
  page: z.number().int().min(1).max(1_000_000).default(1),
});
