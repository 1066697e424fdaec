import { z } from 'zod';
import { difference } from '../difference.js';
import { reactionDto } from '../marks.js';
import { personDto } from '../people.js';
import { id, instant } from '../primitives.js';
import { writtenLanguages } from '../written-languages.js';
import { postDto, postIdInput } from './post.js';
import { threadDto } from './thread.js';

export const postHistoryInput = postIdInput.extend({
  /** A version that was read: what changed since then is answered beside. */
  from: z.number().int().min(1).max(2_147_483_647).optional(),
});

export const postRevisionDto = z.object({
  version: z.number().int(),
  html: z.string(),
  /** What changed from the version before. Only for the newest 20, and not for the first. */
  changes: difference.optional(),
  writtenAt: instant,
  writtenBy: personDto.nullable(),
  /** A moderator wrote it; `writtenBy` is whose post it is. */
  isModerated: z.literal(true).optional(),
  /** A moderator changed it: only moderators are shown it. */
  isRestricted: z.literal(true).optional(),
});
export type PostRevisionDto = z.infer<typeof postRevisionDto>;
export const postHistoryDto = z.object({
  post: postDto,
  thread: threadDto,
  revisions: z.array(postRevisionDto),
  /** What changed since the version that was asked for. Left out where there is no such earlier version. */
  since: z.object({ version: z.number().int(), changes: difference }).optional(),
  /** A moderator purged what was before this version. */
  purgedBefore: z.number().int().optional(),
});
export type PostHistoryDto = z.infer<typeof postHistoryDto>;

/** Where a post stands now, for permalinks. */
export const postPlaceDto = z.object({
  postId: id,
  threadId: id,
  number: z.number().int(),
  page: z.number().int(),
  path: z.string(),
});
export type PostPlaceDto = z.infer<typeof postPlaceDto>;

/** A post's own text for its author to edit. */
export const postSourceDto = z.object({ post: postDto, thread: threadDto, source: z.string() });
export type PostSourceDto = z.infer<typeof postSourceDto>;

/** Who reacted to a post. */
export const reactionsDto = z.object({
  post: postDto,
  thread: threadDto,
  reactions: z.array(reactionDto),
  /** Pass as `before` for the next page; null on the last. */
  older: id.nullable(),
});
export type ReactionsDto = z.infer<typeof reactionsDto>;

/** A bookmarked post that the asker may read. `author` is null for a former member, `excerpt` where its text was taken away. */
export const bookmarkDto = z.object({
  postId: id,
  number: z.number().int(),
  note: z.string(),
  at: instant,
  excerpt: z.string().nullable(),
  author: personDto.nullable(),
  thread: threadDto,
  /** What the thread's title and the post are written in, by themselves or by their forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  excerptLanguage: z.enum(writtenLanguages).nullish(),
  forumName: z.string(),
});
export type BookmarkDto = z.infer<typeof bookmarkDto>;
export const bookmarksDto = z.object({ bookmarks: z.array(bookmarkDto), older: id.nullable() });
export type BookmarksDto = z.infer<typeof bookmarksDto>;
