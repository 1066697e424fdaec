import { z } from 'zod';
import { id, instant } from './primitives.js';

/** Whose texts a network or a forum looks at before they are shown. */
export const holdModes = ['none', 'anonymous', 'first', 'all'] as const;
export type HoldMode = (typeof holdModes)[number];
export const forumHoldModes = ['network', ...holdModes] as const;
export type ForumHoldMode = (typeof forumHoldModes)[number];

export const holdKinds = ['reply', 'thread', 'edit'] as const;
export type HoldKind = (typeof holdKinds)[number];

/** Why a text waits. */
export const holdReasons = ['personal', 'rule', 'sanction', 'all', 'anonymous', 'first', 'links'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const holdStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const;
export type HoldState = (typeof holdStates)[number];

export const holdLevels = ['forum', 'network', 'site'] as const;
export type HoldLevel = (typeof holdLevels)[number];

/** What the writer of a text is answered that was kept for moderators. */
export const heldAnswer = z.object({
  id,
  state: z.enum(holdStates),
  why: z.enum(holdReasons),
  /** Among what waits in the forum, 1 is next; null: it does not wait any more. */
  position: z.number().int().nullable(),
  heldAt: instant,
  /** Where its writer finds it. */
  path: z.string(),
});
export type HeldAnswer = z.infer<typeof heldAnswer>;

/** A held text of yours changed, or one that you may decide about. */
export const holdMessage = z.object({ holdId: id, state: z.enum(holdStates), isOwn: z.boolean() });
