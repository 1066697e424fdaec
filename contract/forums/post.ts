import { z } from 'zod';
import { reactionCounts } from '../marks.js';
import { attested } from '../personal-data/schemas.js';
import { cursor, id, instant } from '../primitives.js';
import { anonymous } from '../pseudonyms.js';
import { writtenLanguages } from '../written-languages.js';
import { body, clientKey, ownLanguage } from './fields.js';

export const postStates = ['visible', 'deleted', 'removed'] as const;
export type PostState = (typeof postStates)[number];

/**
 * A post as everyone who may read its forum sees it. `html` is there only for a visible post whose text travels. It is
 * in no language of ours: empty `says-external` and `says-image` spans mark where a page says something about it.
 */
export const postDto = z.object({
  id,
  number: z.number().int(),
  authorId: id,
  state: z.enum(postStates),
  html: z.string().optional(),
  /** What it is written in (ISO 639-1). Left out where it says nothing of its own: then it is as its forum. */
  language: z.enum(writtenLanguages).optional(),
  version: z.number().int(),
  createdAt: instant,
  editedAt: instant.nullable(),
  /** A moderator changed its words: what it said before is for moderators. Left out otherwise, or where it is not visible. */
  isModerated: z.literal(true).optional(),
  /** It is removed for now: hidden while moderators look at the case. Left out otherwise. */
  isUnderReview: z.literal(true).optional(),
  /** Number of the post in this thread that it answers; left out where it answers none, or is not visible. */
  replyTo: z.number().int().optional(),
  /** Left out where nobody reacted, or the post is not visible. */
  reactions: reactionCounts.optional(),
  /** Forum number of the last change to this post. */
  changed: cursor,
});
export type PostDto = z.infer<typeof postDto>;

/**
 * `replyTo`: number of a visible post of the thread. Any other is left out rather than the reply refused.
 * `language`: left out, it is its thread's, and its forum's where that says nothing of its own.
 */
export const replyInput = z.strictObject({
  threadId: id,
  body,
  clientKey,
  replyTo: z.number().int().min(1).max(2_147_483_647).optional(),
  language: ownLanguage.optional(),
  attested,
  anonymous,
});
/**
 * `version` is the one the writer started from: an edit made meanwhile is a conflict, not a loss. A `language` that is left
 * out stays as it is; null: as the forum.
 */
export const editPostInput = z.strictObject({
  postId: id,
  body,
  version: z.number().int().min(1),
  language: ownLanguage.optional(),
  attested,
});
export const postIdInput = z.strictObject({ postId: id });
