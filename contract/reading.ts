import { z } from 'zod';
import { forumDto, networkRef, threadDto } from './forums.js';
import { MAX_UNREAD } from './limits.js';
import { id, instant } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** A post's number in its thread. */
const postNumber = z.number().int().min(1).max(2_000_000_000);
/** First and last post number of a stretch. */
const stretch = z.tuple([postNumber, postNumber]).refine(([from, to]) => from <= to);

/** Posts that were on screen for a moment. Stretches may overlap, and may be sent again. */
export const markSeenInput = z.strictObject({
  threadId: id,
  ranges: z.array(stretch).min(1).max(100),
});
export const markUnreadFromInput = z.strictObject({ threadId: id, number: postNumber });
export const threadReadingInput = z.strictObject({ threadId: id });
export const forumReadingInput = z.strictObject({ forumId: id });
export const networkReadingInput = z.strictObject({ networkId: id });
/** `undo` takes back the last time, within ten minutes. */
export const markForumReadInput = forumReadingInput.extend({ undo: z.boolean().default(false) });
export const markNetworkReadInput = networkReadingInput.extend({ undo: z.boolean().default(false) });
/** A place in a thread: by post number, or the first post of a day (UTC) or after it. */
export const locateInThreadInput = z.strictObject({
  threadId: id,
  number: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  date: z.iso.date().optional(),
});

/** Unread posts; 100 stands for "more than 99". */
export const unreadCount = z
  .number()
  .int()
  .min(0)
  .max(MAX_UNREAD + 1);

/** What a person has still to read in a thread. For visitors, and where nothing is new: nothing. */
export const threadReadingDto = z.object({
  threadId: id,
  /** Number of the first unread post. */
  firstUnread: z.number().int().nullable(),
  unread: unreadCount,
  /** Posts that others edited since you saw them: the version you saw, by post number. The newest 200. */
  edited: z.record(z.string(), z.number().int()),
  /** Posts that were on one of your screens: first and last number of each stretch, rising. The newest 100 stretches. */
  seen: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type ThreadReadingDto = z.infer<typeof threadReadingDto>;

export const forumUnread = z.object({ forumId: id, networkId: id, unread: unreadCount });
export type ForumUnread = z.infer<typeof forumUnread>;

/** Unread posts of one's own networks: in all, and by forum where there are any. */
export const unreadDto = z.object({ total: unreadCount, forums: z.array(forumUnread) });
export type UnreadDto = z.infer<typeof unreadDto>;

export const forumReadingDto = z.object({
  forumId: id,
  unread: unreadCount,
  /** Threads with unread posts. */
  threads: z.array(z.object({ threadId: id, unread: unreadCount })),
  /** Until when "mark all as read" can be undone. */
  undoUntil: instant.nullable(),
});
export type ForumReadingDto = z.infer<typeof forumReadingDto>;

/** What changed in one's reading: to every screen of the person, and to the one that asked. */
export const readMessage = z.object({
  /** Null where whole forums were marked. */
  thread: threadReadingDto
    .omit({ edited: true, seen: true })
    .extend({ forumId: id, unreadFrom: z.number().int().nullable() })
    .nullable(),
  unread: unreadDto,
});
export type ReadMessage = z.infer<typeof readMessage>;

/** A thread on a home page, with where it is. */
export const threadPlace = z.object({
  thread: threadDto,
  forum: forumDto.pick({ id: true, name: true, path: true, language: true }),
  network: networkRef,
  unread: unreadCount,
});
export type ThreadPlace = z.infer<typeof threadPlace>;

/** A post that one has read and that is different now. */
export const changedPost = z.object({
  postId: id,
  number: z.number().int(),
  what: z.enum(['edited', 'removed', 'deleted']),
  at: instant,
  authorName: z.string(),
  threadTitle: z.string(),
  /** What the title is written in, by itself or by its forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  path: z.string(),
});
export type ChangedPost = z.infer<typeof changedPost>;

export const memberHomeDto = z.object({
  unread: unreadDto,
  unreadThreads: z.array(threadPlace),
  activeThreads: z.array(threadPlace),
  changed: z.array(changedPost),
});
export type MemberHomeDto = z.infer<typeof memberHomeDto>;

/** What is going on in public, for people who are not signed in. */
export const publicTalkDto = z.object({ members: z.number().int(), threads: z.array(threadPlace) });
export type PublicTalkDto = z.infer<typeof publicTalkDto>;
