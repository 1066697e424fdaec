import { z } from 'zod';
import { threadChange, threadDto } from './forums.js';
import { authorDto } from './people.js';
import { cursor, id } from './primitives.js';
import { anonymityModes } from './pseudonyms.js';

/**
 * The live message of a thread: everything that changed with numbers in (prev, seq].
 * One rule for live, range and catch-up: `prev <= cursor < seq` apply; `seq <= cursor` ignore; else a gap.
 * See docs/live-sync.md.
 */
export const threadMessage = z.object({
  era: z.string(),
  forum: id,
  thread: id,
  epoch: z.number().int(),
  prev: cursor,
  seq: cursor,
  access: cursor,
  change: threadChange,
});
export type ThreadMessage = z.infer<typeof threadMessage>;

/** The live message of a forum's list: the threads that changed or left with numbers in (prev, seq]. */
export const forumMessage = z.object({
  era: z.string(),
  forum: id,
  prev: cursor,
  seq: cursor,
  access: cursor,
  change: z.object({
    threads: z.array(threadDto),
    people: z.array(authorDto),
    /** Threads that are in this forum no more. */
    gone: z.array(id),
  }),
});
export type ForumMessage = z.infer<typeof forumMessage>;

/** Why a page must be fetched again instead of caught up. */
export const resetReasons = ['era', 'epoch', 'ahead', 'too_much'] as const;

/** What holds for the asker who writes here, as pages say it: no number of the thread changes with it. */
export const writingHere = z.object({
  /** Why they can't reply, as a stable word; null where they can. */
  cannotReply: z.string().nullable(),
  /** Slow mode of the forum. */
  slowSeconds: z.number().int(),
  anonymity: z.enum(anonymityModes),
});
export type WritingHere = z.infer<typeof writingHere>;

export const threadSyncAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changes'), message: threadMessage, writing: writingHere }),
  z.object({ kind: z.literal('reset'), reason: z.enum(resetReasons), writing: writingHere }),
]);
export type ThreadSyncAnswer = z.infer<typeof threadSyncAnswer>;

export const forumSyncAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changes'), message: forumMessage }),
  z.object({ kind: z.literal('reset'), reason: z.enum(resetReasons) }),
]);
export type ForumSyncAnswer = z.infer<typeof forumSyncAnswer>;
