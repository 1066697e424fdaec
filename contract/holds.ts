import { z } from 'zod';
import { answers } from '../text/words.js';
import { body, ownLanguage, title } from './forums/fields.js';
import { networkRef } from './forums.js';
import {
  forumHoldModes,
  heldAnswer,
  holdKinds,
  holdLevels,
  holdModes,
  holdReasons,
  holdStates,
} from './held-answer.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, slug } from './primitives.js';
import { REPORT_LIMITS, reportReasons } from './reports.js';
import { writtenLanguages } from './written-languages.js';

export * from './held-answer.js';

/** All numbers of held texts; docs/holds.md has them in words. */
export const HOLD_LIMITS = {
  /** Texts of one person that may wait in one network. */
  waiting: 20,
  perPage: 50,
  atOnce: 50,
  /** A refusal can be taken back this long. */
  undoMinutes: 10,
  /** What was refused or withdrawn is deleted after so long. */
  keepDays: 60,
  hours: { least: 1, usual: 24, most: 168 },
  firstPosts: { least: 1, usual: 3, most: 50 },
  /** Outside links from which a new member's post is held; 0: never. */
  links: { least: 0, usual: 2, most: 20 },
  /** Whoever has fewer posts in the network is new there. */
  newPosts: { least: 1, usual: 5, most: 50 },
} as const;

const place = {
  network: networkRef,
  forum: z.object({ id, name: z.string(), path: z.string() }),
  /** Null: a new thread. */
  thread: z.object({ id, title: z.string(), path: z.string() }).nullable(),
};
const text = {
  kind: z.enum(holdKinds),
  title: z.string().nullable(),
  html: z.string(),
  /** What the text is written in, by itself or by its place; null: nobody says. */
  language: z.enum(writtenLanguages).nullish(),
  /** The same of the title: its own, or its thread's. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  /** The post that an edit changes. */
  postPath: z.string().nullable(),
  why: z.enum(holdReasons),
  heldAt: instant,
  level: z.enum(holdLevels),
  revision: z.number().int(),
};

/** A held text for its writer. */
export const ownHoldDto = heldAnswer.omit({ path: true }).extend({
  ...text,
  source: z.string(),
  /** What its writer said that it is in. Null: as its place. */
  ownLanguage,
  /** Moderators read it without its writer's name, and so will everybody. */
  isAnonymous: z.boolean(),
  /** Left out where the writer may not read the place any more. */
  place: z.object(place).nullable(),
  decidedAt: instant.nullable(),
  rule: z.enum(reportReasons).nullable(),
  words: z.string().nullable(),
  /** The reason of the rule that holds it; nothing of what the rule looks for. */
  ruleSays: z.string().nullable(),
  /** When it goes to the next ones, if nobody has decided by then; null: there are none further up. */
  passesOnAt: instant.nullable(),
});
export type OwnHoldDto = z.infer<typeof ownHoldDto>;
export const ownHoldsDto = z.object({ waiting: z.array(ownHoldDto), decided: z.array(ownHoldDto) });

/** A held text for those who decide. */
export const heldLineDto = z.object({
  id,
  ...text,
  ...place,
  author: personDto.nullable(),
  /** Posts of the author that are shown in this network. */
  authorPosts: z.number().int(),
  /** The rule that found it, and what it found. */
  found: z.object({ rule: z.string(), matched: z.string() }).nullable(),
  isOwn: z.boolean(),
  state: z.enum(holdStates),
  decision: z
    .object({ by: personDto.nullable(), at: instant, words: z.string().nullable(), canUndo: z.boolean() })
    .nullable(),
});
export type HeldLineDto = z.infer<typeof heldLineDto>;

export const holdFilters = ['waiting', 'refused'] as const;
export type HoldFilter = (typeof holdFilters)[number];
const filters = {
  show: z.enum(holdFilters).default('waiting'),
  /** The `older` of a page. */
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .refine((at) => !Number.isNaN(Date.parse(at.split('_')[0]!)))
    .optional(),
};
export const networkHoldsInput = z.strictObject({ network: slug, ...filters });
export const forumHoldsInput = z.strictObject({ network: slug, forum: slug, ...filters });
export const siteHoldsInput = z.strictObject(filters);
export const holdsDto = z.object({
  holds: z.array(heldLineDto),
  older: z.string().nullable(),
  network: networkRef.nullable(),
  forum: z.object({ id, name: z.string(), path: z.string() }).nullable(),
});
export type HoldsDto = z.infer<typeof holdsDto>;

export const holdIdInput = z.strictObject({ holdId: id });
export const ownHoldsInput = z.strictObject({ threadId: id.optional() });
/** The title belongs to a new thread alone. */
export const editHoldInput = z.strictObject({
  holdId: id,
  title: title.optional(),
  body,
  /** Left out: it stays. */
  language: ownLanguage.optional(),
  attested,
});

export const holdDecisions = ['approve', 'trust', 'refuse'] as const;
export type HoldDecision = (typeof holdDecisions)[number];
const reason = line('reason', REPORT_LIMITS.words, 3);
const decision = {
  /** `trust`: approve, and hold nothing of this author as a new member's here any more. */
  decision: z.enum(holdDecisions),
  /** Of a refusal: the rule it goes by. */
  rule: z.enum(reportReasons, { error: () => answers.reports.rule }).optional(),
  /** Of a refusal: why, for its writer. */
  words: reason.optional(),
};
const missing = (field: 'rule' | 'words') =>
  [
    (given: { decision: string; rule?: string; words?: string }) =>
      given.decision !== 'refuse' || given[field] !== undefined,
    {
      path: [field],
      error: () => (field === 'rule' ? answers.reports.rule : answers.fields.named.reason.enter),
    },
  ] as [
    (given: { decision: string; rule?: string; words?: string }) => boolean,
    { path: string[]; error: () => string },
  ];
export const decideHoldInput = z
  .strictObject({
    holdId: id,
    /** The revision that was read: one that its writer has changed since is not approved unseen. */
    revision: z.number().int().min(1),
    ...decision,
  })
  .refine(...missing('rule'))
  .refine(...missing('words'));
export const decideHoldsInput = z
  .strictObject({
    holds: z
      .array(z.strictObject({ holdId: id, revision: z.number().int().min(1) }))
      .min(1, { error: () => answers.holds.choose })
      .max(HOLD_LIMITS.atOnce),
    ...decision,
  })
  .refine(...missing('rule'))
  .refine(...missing('words'));
export const decidedHoldDto = z.object({
  state: z.enum(holdStates),
  /** Where the post stands that was made of it. */
  path: z.string().nullable(),
});
export const decidedHoldsDto = z.object({
  done: z.array(id),
  not: z.array(z.object({ holdId: id, message: z.string() })),
});

const within = ({ least, most }: { least: number; most: number }) =>
  z
    .number({ error: () => answers.holds.between(least, most) })
    .int({ error: () => answers.holds.between(least, most) })
    .min(least, { error: () => answers.holds.between(least, most) })
    .max(most, { error: () => answers.holds.between(least, most) });
export const writingSettings = z.object({
  mode: z.enum(holdModes),
  firstPosts: within(HOLD_LIMITS.firstPosts),
  waitHours: within(HOLD_LIMITS.hours),
  linkLimit: within(HOLD_LIMITS.links),
  newPosts: within(HOLD_LIMITS.newPosts),
});
export type WritingSettings = z.infer<typeof writingSettings>;
export const setNetworkWritingInput = z.strictObject({ networkId: id, ...writingSettings.shape });
export const setForumWritingInput = z.strictObject({ forumId: id, mode: z.enum(forumHoldModes) });
export const networkWritingInput = z.strictObject({ network: slug });
export const forumWritingInput = z.strictObject({ network: slug, forum: slug });
export const networkWritingDto = z.object({ network: networkRef, settings: writingSettings });
export type NetworkWritingDto = z.infer<typeof networkWritingDto>;
export const forumWritingDto = z.object({
  network: networkRef,
  forum: z.object({ id, name: z.string(), path: z.string() }),
  mode: z.enum(forumHoldModes),
  /** What the network's own setting is. */
  networkMode: z.enum(holdModes),
});
export type ForumWritingDto = z.infer<typeof forumWritingDto>;
