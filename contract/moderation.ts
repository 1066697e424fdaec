import { z } from 'zod';
import { editPostInput, renameThreadInput } from './forums.js';
import { personDto } from './people.js';
import { id, instant, line } from './primitives.js';
import { reportReasons } from './reports.js';
import { slowSeconds } from './slow-mode.js';
import { writtenLanguages } from './written-languages.js';

const reason = line('reason', 500, 3);
/** By which rule; without a choice, by the one for everything else. */
const rule = z.enum(reportReasons).default('other');

export const removePostInput = z.strictObject({ postId: id, reason, rule });
export const restorePostInput = z.strictObject({ postId: id, reason });
export const rewordPostInput = editPostInput.extend({ reason, rule });
/** The version that holds now: everything before it is purged, and a newer one is a conflict. */
export const purgeVersionsInput = z.strictObject({
  postId: id,
  version: z.number().int().min(1).max(2_147_483_647),
  reason,
  rule,
});
export const lockThreadInput = z.strictObject({ threadId: id, isLocked: z.boolean(), reason, rule });
export const retitleThreadInput = renameThreadInput.omit({ language: true }).extend({ reason, rule });
/** Null: as in the forum. */
export const slowThreadInput = z.strictObject({ threadId: id, seconds: slowSeconds.nullable() });
export const pinThreadInput = z.strictObject({ threadId: id, isPinned: z.boolean() });

/** On a line that takes back an earlier one: which, and whether its moderator undid it or an appeal did. */
const takesBack = { undoes: id.optional(), because: z.enum(['undo', 'appeal']).optional() };
const byRule = { rule: z.string().optional() };
/** On a line that ends a hiding: undone, the post is hidden again. */
const afterReview = { wasHidden: z.literal(true).optional() };

/** How a thread was before another took it in, the first of its posts' new numbers, and which threads had come to it before. */
const beforeMerge = {
  first: z.number().int().optional(),
  isLocked: z.boolean().optional(),
  isPinned: z.boolean().optional(),
  inherited: z.array(id).optional(),
};

/** One typed payload per action. No payload ever holds a post's text. */
export const moderationAction = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('post.removed'),
    payload: z.object({
      number: z.number().int(),
      version: z.number().int(),
      ...byRule,
      ...takesBack,
      ...afterReview,
    }),
  }),
  // While its case is looked at: nothing is decided yet.
  z.object({
    action: z.literal('post.hidden'),
    payload: z.object({
      number: z.number().int(),
      version: z.number().int(),
      case: id.optional(),
      ...byRule,
      ...takesBack,
    }),
  }),
  z.object({
    action: z.literal('post.restored'),
    payload: z.object({
      number: z.number().int(),
      version: z.number().int(),
      ...takesBack,
      ...afterReview,
    }),
  }),
  // The version that the edit made, and which of a moderator's held before: taking it back says so again.
  z.object({
    action: z.literal('post.edited'),
    payload: z.object({
      number: z.number().int(),
      version: z.number().int(),
      before: z.number().int().nullable(),
      ...byRule,
      ...takesBack,
    }),
  }),
  // The version that stays, and how many went.
  z.object({
    action: z.literal('post.purged'),
    payload: z.object({
      number: z.number().int(),
      version: z.number().int(),
      versions: z.number().int(),
      ...byRule,
    }),
  }),
  z.object({ action: z.literal('thread.locked'), payload: z.object({ ...byRule, ...takesBack }) }),
  z.object({ action: z.literal('thread.unlocked'), payload: z.object(takesBack) }),
  z.object({ action: z.literal('thread.pinned'), payload: z.object(takesBack) }),
  z.object({ action: z.literal('thread.unpinned'), payload: z.object(takesBack) }),
  z.object({
    action: z.literal('thread.slowed'),
    payload: z.object({
      seconds: z.number().int().nullable(),
      before: z.number().int().nullable().optional(),
      ...takesBack,
    }),
  }),
  z.object({ action: z.literal('thread.renamed'), payload: z.object({ ...byRule, ...takesBack }) }),
  z.object({ action: z.literal('thread.moved'), payload: z.object({ from: id, to: id, ...takesBack }) }),
  z.object({
    action: z.literal('posts.split'),
    payload: z.object({ from: id, posts: z.number().int(), ...takesBack }),
  }),
  z.object({
    action: z.literal('thread.merged'),
    payload: z.object({ into: id, posts: z.number().int(), ...takesBack, ...beforeMerge }),
  }),
  // The author is in neither: who asked or agreed is the subject.
  z.object({
    action: z.literal('author.revealAsked'),
    payload: z.object({ number: z.number().int(), isTold: z.boolean() }),
  }),
  z.object({
    action: z.literal('author.revealed'),
    payload: z.object({ number: z.number().int(), isTold: z.boolean() }),
  }),
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
  /** Why it was taken back: the line takes back an earlier one. */
  takesBack: z.enum(['undo', 'appeal']).nullable(),
  threadId: id.nullable(),
  threadTitle: z.string().nullable(),
  /** What the title is written in, by itself or by its forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  postId: id.nullable(),
  postNumber: z.number().int().nullable(),
  path: z.string().nullable(),
});
export type ModerationEntryDto = z.infer<typeof moderationEntryDto>;
