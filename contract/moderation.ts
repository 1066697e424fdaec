import { z } from 'zod';
import { renameThreadInput } from './forums.js';
import { personDto } from './people.js';
import { id, instant, line } from './primitives.js';
import { reportReasons } from './reports.js';

const reason = line('reason', 500, 3);

export const removePostInput = z.strictObject({ postId: id, reason });
export const restorePostInput = z.strictObject({ postId: id, reason });
export const lockThreadInput = z.strictObject({ threadId: id, isLocked: z.boolean(), reason });
export const retitleThreadInput = renameThreadInput.extend({ reason });
export const pinThreadInput = z.strictObject({ threadId: id, isPinned: z.boolean() });

/** One typed payload per action. No payload ever holds a post's text. */
export const moderationAction = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('post.removed'),
    payload: z.object({ number: z.number().int(), version: z.number().int(), rule: z.string().optional() }),
  }),
  z.object({
    action: z.literal('post.restored'),
    payload: z.object({ number: z.number().int(), version: z.number().int() }),
  }),
  z.object({ action: z.literal('thread.locked'), payload: z.object({ rule: z.string().optional() }) }),
  z.object({ action: z.literal('thread.unlocked'), payload: z.object({}) }),
  z.object({ action: z.literal('thread.pinned'), payload: z.object({}) }),
  z.object({ action: z.literal('thread.unpinned'), payload: z.object({}) }),
  z.object({ action: z.literal('thread.renamed'), payload: z.object({}) }),
  z.object({ action: z.literal('thread.moved'), payload: z.object({ from: id, to: id }) }),
]);
export type ModerationAction = z.infer<typeof moderationAction>;
export type ModerationActionName = ModerationAction['action'];

export const moderationRoles = [
  'forum moderator',
  'network moderator',
  'network admin',
  'site administrator',
] as const;
export type ModerationRole = (typeof moderationRoles)[number];

export const moderationEntryDto = z.object({
  id,
  at: instant,
  action: z.string(),
  actorRole: z.enum(moderationRoles),
  /** Who decided; null where the reader may only know the role. */
  actor: personDto.nullable(),
  reason: z.string(),
  /** By which rule, where the decision named one. */
  rule: z.enum(reportReasons).nullable(),
  threadId: id.nullable(),
  threadTitle: z.string().nullable(),
  postId: id.nullable(),
  postNumber: z.number().int().nullable(),
  path: z.string().nullable(),
});
export type ModerationEntryDto = z.infer<typeof moderationEntryDto>;
