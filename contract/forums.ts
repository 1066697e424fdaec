import { z } from 'zod';
import { answers } from '../text/words.js';
import { difference } from './difference.js';
import { MAX_POST_CHARACTERS } from './limits.js';
import { postMarks, reactionCounts, reactionDto } from './marks.js';
import { brands } from './networks.js';
import { personDto } from './people.js';
import { cursor, id, instant, line, prose, slug } from './primitives.js';

/** Who may read a forum. `invited` joins them with invitation-only rooms. */
export const forumAccess = ['public', 'members'] as const;
export type ForumAccess = (typeof forumAccess)[number];

export const postStates = ['visible', 'deleted', 'removed'] as const;
export type PostState = (typeof postStates)[number];

export { MAX_POST_CHARACTERS, POSTS_PER_PAGE, THREADS_PER_PAGE } from './limits.js';

export const forumDto = z.object({
  id,
  networkId: id,
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  access: z.enum(forumAccess),
  path: z.string(),
});
export type ForumDto = z.infer<typeof forumDto>;

/** A forum in a list. Counts and dates are null where the reader may not look inside. */
export const forumListItem = forumDto.extend({
  threadCount: z.number().int().nullable(),
  lastPostAt: instant.nullable(),
});
export type ForumListItem = z.infer<typeof forumListItem>;

/** The network as its forums' pages need it. */
export const networkRef = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  brand: z.enum(brands),
  path: z.string(),
});
export type NetworkRef = z.infer<typeof networkRef>;

/** A thread as everyone who may read its forum sees it: its own row, nothing of the viewer. */
export const threadDto = z.object({
  id,
  forumId: id,
  title: z.string(),
  authorId: id,
  createdAt: instant,
  isLocked: z.boolean(),
  isPinned: z.boolean(),
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
  version: z.number().int(),
  createdAt: instant,
  editedAt: instant.nullable(),
  /** Number of the post in this thread that it answers; left out where it answers none, or is not visible. */
  replyTo: z.number().int().optional(),
  /** Left out where nobody reacted, or the post is not visible. */
  reactions: reactionCounts.optional(),
  /** Forum number of the last change to this post. */
  changed: cursor,
});
export type PostDto = z.infer<typeof postDto>;

/** What changed in a thread between two cursors: rows as they are now. */
export const threadChange = z.object({
  thread: threadDto,
  posts: z.array(postDto),
  people: z.array(personDto),
});
export type ThreadChange = z.infer<typeof threadChange>;

export const createForumInput = z.strictObject({
  networkId: id,
  name: line('name', 80, 2),
  slug,
  description: prose('description', 500),
  access: z.enum(forumAccess).default('public'),
});
export const updateForumInput = z.strictObject({
  forumId: id,
  name: line('name', 80, 2),
  description: prose('description', 500),
  access: z.enum(forumAccess),
});

const clientKey = z.uuid({ error: () => answers.fields.clientKey }).toLowerCase();
const body = prose('message', MAX_POST_CHARACTERS);
const title = line('title', 150, 3);

export const createThreadInput = z.strictObject({ forumId: id, title, body, clientKey });
/** `replyTo`: number of a visible post of the thread. Any other is left out rather than the reply refused. */
export const replyInput = z.strictObject({
  threadId: id,
  body,
  clientKey,
  replyTo: z.number().int().min(1).max(2_147_483_647).optional(),
});
export const renameThreadInput = z.strictObject({ threadId: id, title });
/** `version` is the one the writer started from: an edit made meanwhile is a conflict, not a loss. */
export const editPostInput = z.strictObject({ postId: id, body, version: z.number().int().min(1) });
export const postIdInput = z.strictObject({ postId: id });
export const threadIdInput = z.strictObject({ threadId: id });
export const forumIdInput = z.strictObject({ forumId: id });
export const readThreadInput = z.strictObject({
  threadId: id,
  page: z.number().int().min(1).max(1_000_000).default(1),
});
export const forumAddressInput = z.strictObject({ network: slug, forum: slug, before: cursor.optional() });
export const changesInput = z.strictObject({
  era: z.string().max(100),
  epoch: z.number().int().min(0),
  after: cursor,
});
export const threadChangesInput = changesInput.extend({ threadId: id });
export const forumChangesInput = z.strictObject({ era: z.string().max(100), forumId: id, after: cursor });

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
});
export type PostRevisionDto = z.infer<typeof postRevisionDto>;
export const postHistoryDto = z.object({
  post: postDto,
  thread: threadDto,
  revisions: z.array(postRevisionDto),
  /** What changed since the version that was asked for. Left out where there is no such earlier version. */
  since: z.object({ version: z.number().int(), changes: difference }).optional(),
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
  forumName: z.string(),
});
export type BookmarkDto = z.infer<typeof bookmarkDto>;
export const bookmarksDto = z.object({ bookmarks: z.array(bookmarkDto), older: id.nullable() });
export type BookmarksDto = z.infer<typeof bookmarksDto>;
