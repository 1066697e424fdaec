import { z } from 'zod';
import { answers } from '../text/words.js';
import { moderationEntryDto, moderationRoles } from './moderation.js';
import { personDto } from './people.js';
import { id, instant, prose } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** A moderator can take back what they just did for so long. */
export const UNDO_MINUTES = 10;
/** A decision can be appealed against for so long. */
export const APPEAL_DAYS = 60;
/** At each level an appeal is answered within so many days; then it goes on to the next. */
export const ANSWER_DAYS = 7;
export const APPEAL_LIMITS = { words: 2_000, answer: 2_000, shown: 100 } as const;

/** Who may decide an appeal now: the other moderators, the network's admins, the site. */
export const appealLevels = ['moderators', 'admins', 'site'] as const;
export type AppealLevel = (typeof appealLevels)[number];
export const appealOutcomes = ['upheld', 'overturned'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

export const decisionIdInput = z.strictObject({ decisionId: id });
export const appealIdInput = z.strictObject({ appealId: id });
export const appealInput = z.strictObject({ decisionId: id, words: prose('appeal', APPEAL_LIMITS.words) });
export const decideAppealInput = z.strictObject({
  appealId: id,
  outcome: z.enum(appealOutcomes, { error: () => answers.reports.outcome }),
  words: prose('answer', APPEAL_LIMITS.answer),
});

/** How an appeal stands, for whoever made it: by which role it was decided, never by whom. */
export const ownAppealDto = z.object({
  id,
  /** To be named in letters about it. */
  reference: z.string(),
  words: z.string(),
  madeAt: instant,
  /** When it is answered at the latest, or goes on to the next who decide. */
  dueAt: instant,
  level: z.enum(appealLevels),
  outcome: z.enum(appealOutcomes).nullable(),
  decidedAt: instant.nullable(),
  decidedRole: z.enum(moderationRoles).nullable(),
  answer: z.string().nullable(),
});
export type OwnAppealDto = z.infer<typeof ownAppealDto>;

/** How a decision came about: after a report, on a moderator's own initiative, or by a rule that a machine applied. */
export const foundBy = ['report', 'own', 'automatic'] as const;

/** The statement of reasons, for the person concerned. */
export const decisionDto = z.object({
  id,
  at: instant,
  /** A line of the moderation log; null: a decision of another kind, which `title` names. */
  entry: moderationEntryDto.nullable(),
  title: z.string().nullable(),
  reason: z.string(),
  rule: moderationEntryDto.shape.rule,
  role: z.enum(moderationRoles),
  found: z.enum(foundBy),
  network: z.object({ name: z.string(), path: z.string() }).nullable(),
  /** When it ends by itself; null: it holds until it is taken back. */
  until: instant.nullable(),
  isInForce: z.boolean(),
  /** Nothing can be brought back: an appeal says whether it was right. */
  isFinal: z.literal(true).optional(),
  /** Until when it can be appealed against; null: it can't, or not any more. */
  appealUntil: instant.nullable(),
  appeal: ownAppealDto.nullable(),
});
export type DecisionDto = z.infer<typeof decisionDto>;

/** One appeal, for whoever decides. */
export const appealLineDto = ownAppealDto.extend({
  appellant: personDto.nullable(),
  /** Who it is may be known to nobody who answers. */
  isSealed: z.boolean(),
  decision: decisionDto.omit({ appeal: true, appealUntil: true }),
  isOverdue: z.boolean(),
  path: z.string(),
  casePath: z.string().nullable(),
});
export type AppealLineDto = z.infer<typeof appealLineDto>;
export const appealDto = appealLineDto.extend({
  /** What was removed, where the reader may read that place and the post is not shown. */
  withheld: z.string().nullable(),
  /** What it is written in, by itself or by its forum; null: nobody says. */
  withheldLanguage: z.enum(writtenLanguages).nullish(),
});
export type AppealDto = z.infer<typeof appealDto>;
export const appealsDto = z.object({ appeals: z.array(appealLineDto) });

/** What somebody did in the last minutes and can still take back. */
export const undoableDto = z.object({
  id,
  entry: moderationEntryDto,
  until: instant,
});
export type UndoableDto = z.infer<typeof undoableDto>;
export const undoablesDto = z.object({ acts: z.array(undoableDto) });
export const undoneDto = z.object({ path: z.string() });
