import { z } from 'zod';
import { postMarks } from '../marks.js';
import { personDto } from '../people.js';
import { cursor, id } from '../primitives.js';
import { threadChange } from './changes.js';
import { forumDto, networkRef } from './forum.js';
import { threadDto } from './thread.js';

/** Why a viewer may not do a thing, as a stable word; null where he may. */
const refusal = z.string().nullable();

/** What this viewer may do on a forum's page. Never part of a broadcast. */
export const forumViewer = z.object({
  accountId: id.nullable(),
  cannotStart: refusal,
  canModerate: z.boolean(),
  canManage: z.boolean(),
});
export type ForumViewer = z.infer<typeof forumViewer>;

export const threadViewer = z.object({
  accountId: id.nullable(),
  /** Authors of this page that are the viewer, who posted without their name; left out where there are none. */
  pseudonyms: z.array(id).optional(),
  cannotReply: refusal,
  canRename: z.boolean(),
  canModerate: z.boolean(),
  /** What the viewer did with posts of this page, by post id; posts without a mark are left out. */
  marks: z.record(id, postMarks),
  /** Ids of people the viewer ignores. */
  ignored: z.array(id),
});
export type ThreadViewer = z.infer<typeof threadViewer>;

/** A page of a thread: everything between two post numbers, and the cursor it is true at. */
export const threadPageDto = threadChange.extend({
  era: z.string(),
  access: cursor,
  /** Cursor: the thread's head when this page was read. */
  head: cursor,
  forum: forumDto,
  network: networkRef,
  page: z.number().int(),
  pages: z.number().int(),
  /** Post numbers shown: `to` is null on the last page, which is open at its end. */
  window: z.object({ from: z.number().int(), to: z.number().int().nullable() }),
  /** Numbers of this page whose posts went to another thread. */
  left: z.array(z.object({ number: z.number().int(), postId: id })),
  /** Numbers of the visible posts that answer a post of this page, by that post's number; 1,000 in all at most. */
  replies: z.record(z.string(), z.array(z.number().int())),
  viewer: threadViewer,
});
export type ThreadPageDto = z.infer<typeof threadPageDto>;

export const forumPageDto = z.object({
  era: z.string(),
  access: cursor,
  /** Cursor: the forum's head when this page was read. */
  head: cursor,
  forum: forumDto,
  network: networkRef,
  threads: z.array(threadDto),
  people: z.array(personDto),
  /**
   * Which threads belong here: unpinned ones with `from <= bumped < before`, and on the first page
   * (`before` null) every pinned one.
   */
  window: z.object({ from: cursor, before: cursor.nullable() }),
  /** Pass as `before` for the next page; null on the last. */
  older: cursor.nullable(),
  viewer: forumViewer,
});
export type ForumPageDto = z.infer<typeof forumPageDto>;

/** A forum and its network, by name. */
export const forumPlaceDto = z.object({ forum: forumDto, network: networkRef });
