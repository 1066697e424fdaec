import { z } from 'zod';
import { answers } from '../text/words.js';
import { username } from './accounts.js';
import { networkRef } from './forums.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, slug } from './primitives.js';
import { REPORT_LIMITS, reportReasons } from './reports.js';

/** The steps of the ladder, the mildest first. */
export const sanctionSteps = [
  'note',
  'warning',
  'hold',
  'pause',
  'suspension',
  'removal',
  'closing',
] as const;
export type SanctionStep = (typeof sanctionSteps)[number];
/** Which of them there are in a network, and for the whole site. */
export const networkSteps = ['note', 'warning', 'hold', 'pause', 'suspension', 'removal'] as const;
export const siteSteps = ['note', 'warning', 'hold', 'pause', 'suspension', 'closing'] as const;

/**
 * `given` binds nothing: it was said. `proposed` waits for a second person. The last four: over, by the clock, by somebody, as
 * a mistake within minutes, or on appeal.
 */
export const sanctionStates = [
  'proposed',
  'given',
  'inForce',
  'ended',
  'lifted',
  'undone',
  'overturned',
  'declined',
] as const;
export type SanctionState = (typeof sanctionStates)[number];

export const sanctionActs = [
  'proposed',
  'agreed',
  'declined',
  'imposed',
  'lifted',
  'ended',
  'undone',
  'overturned',
  'closed',
] as const;
export type SanctionAct = (typeof sanctionActs)[number];

/** How what it rests on was found: DSA article 17 asks for it. */
export const sanctionFounds = ['report', 'own', 'automatic'] as const;
export type SanctionFound = (typeof sanctionFounds)[number];

export const SANCTION_LIMITS = {
  /** A sanction can be taken back as a mistake so long. */
  undoMinutes: 10,
  /** A decision that stands counts so long. */
  strikeDays: 365,
  /** The longest pause, and the longest time in which posts wait for a moderator. */
  pauseHours: 90 * 24,
  /** The longest suspension that has an end. */
  suspensionHours: 366 * 24,
  /** An account that is closed is erased so long after: until then it can be appealed, and the data taken. */
  closingDays: 30,
  /** A closing that nobody agreed to is over. */
  proposalDays: 14,
  /** Sanctions and strikes that one answer has. */
  shown: 100,
} as const;

const words = line('reason', REPORT_LIMITS.words, 3);
const rule = z.enum(reportReasons, { error: () => answers.reports.rule });

const decision = {
  step: z.enum(sanctionSteps, { error: () => answers.sanctions.step }),
  rule,
  /** The reason, as the person reads it. */
  words,
  /** How long. Of a suspension or removal left out: until somebody lifts it. A note, a warning and a closing have none. */
  hours: z.coerce
    .number()
    .int()
    .min(1)
    .max(SANCTION_LIMITS.suspensionHours, { error: () => answers.sanctions.hours })
    .optional(),
  /** The case that it rests on. */
  caseId: id.optional(),
  found: z.enum(sanctionFounds, { error: () => answers.sanctions.found }).default('own'),
  attested,
};

/** Whom: somebody by account, or whoever wrote a post, whether one knows who that is or not. */
export const sanctionTarget = { accountId: id.optional(), postId: id.optional() };
const oneTarget = ({ accountId, postId }: { accountId?: string; postId?: string }) =>
  (accountId === undefined) !== (postId === undefined);

export const imposeInput = z
  .strictObject({ networkId: id, ...sanctionTarget, ...decision })
  .refine(oneTarget, { path: ['accountId'] });
export const imposeOnSiteInput = z.strictObject({ ...sanctionTarget, ...decision }).refine(oneTarget, {
  path: ['accountId'],
});
export type SanctionDecision = z.infer<z.ZodObject<typeof decision>>;

export const sanctionIdInput = z.strictObject({ sanctionId: id });
export const endSanctionInput = z.strictObject({ sanctionId: id, words, attested });
export const answerClosingInput = z.strictObject({ sanctionId: id, agrees: z.boolean(), words, attested });

export const sanctionDto = z.object({
  id,
  number: z.number().int(),
  /** Null: the whole site. */
  network: networkRef.nullable(),
  /** Null: nobody may be named here, or they closed their account. */
  person: personDto.nullable(),
  isSealed: z.boolean(),
  step: z.enum(sanctionSteps),
  rule,
  words: z.string(),
  found: z.enum(sanctionFounds),
  at: instant,
  until: instant.nullable(),
  state: z.enum(sanctionStates),
  endedAt: instant.nullable(),
  endWords: z.string().nullable(),
  path: z.string(),
});
export type SanctionDto = z.infer<typeof sanctionDto>;

/** The same for those who decide: with who did it, and what can be done now. */
export const deskSanctionDto = sanctionDto.extend({
  by: personDto.nullable(),
  agreedBy: personDto.nullable(),
  endedBy: personDto.nullable(),
  casePath: z.string().nullable(),
  can: z.object({ lift: z.boolean(), undo: z.boolean(), answer: z.boolean() }),
});
export type DeskSanctionDto = z.infer<typeof deskSanctionDto>;

export const sanctionChangedDto = z.object({ sanction: deskSanctionDto });

export const networkSanctionsInput = z.strictObject({ network: slug });
export const networkSanctionsDto = z.object({
  network: networkRef,
  inForce: z.array(deskSanctionDto),
  past: z.array(deskSanctionDto),
});
export type NetworkSanctionsDto = z.infer<typeof networkSanctionsDto>;

export const sanctionLineDto = z.object({
  id,
  at: instant,
  act: z.enum(sanctionActs),
  by: personDto.nullable(),
  isBySite: z.boolean(),
  words: z.string().nullable(),
  number: z.number().int(),
  step: z.enum(sanctionSteps),
  person: personDto.nullable(),
  path: z.string(),
});
export type SanctionLineDto = z.infer<typeof sanctionLineDto>;
export const siteSanctionsDto = z.object({
  proposed: z.array(deskSanctionDto),
  inForce: z.array(deskSanctionDto),
  /** What was done about the whole site's sanctions, newest first. */
  log: z.array(sanctionLineDto),
});
export type SiteSanctionsDto = z.infer<typeof siteSanctionsDto>;

/** A decision that stands, while it counts. */
export const strikeDto = z.object({
  kind: z.enum(['post', 'thread', 'case', 'sanction']),
  at: instant,
  expiresAt: instant,
});
export type StrikeDto = z.infer<typeof strikeDto>;

/** What the ladder says next. Nobody but a moderator does it. */
export const proposalDto = z.object({
  step: z.enum(sanctionSteps),
  /** Decisions that stand. */
  strikes: z.number().int(),
  /** The gravest step of the same year. */
  last: z.enum(sanctionSteps).nullable(),
});
export type ProposalDto = z.infer<typeof proposalDto>;

/** What was decided about somebody in one network: numbers, never where in it. */
export const recordDto = z.object({
  /** Null: the author of a post, whom the reader may not know. */
  person: personDto.nullable(),
  /** How many decisions count. All that is said of an author without a name. */
  count: z.number().int(),
  strikes: z.array(strikeDto),
  sanctions: z.array(deskSanctionDto),
  proposal: proposalDto.nullable(),
  steps: z.array(z.enum(sanctionSteps)),
  /** Why the reader can't decide about this person; null: they can. */
  cannot: z.string().nullable(),
});
export type RecordDto = z.infer<typeof recordDto>;
export const networkRecordInput = z.strictObject({
  network: slug,
  username: username.optional(),
  postId: id.optional(),
});
export const networkRecordDto = recordDto.extend({ network: networkRef });
export type NetworkRecordDto = z.infer<typeof networkRecordDto>;
export const siteRecordInput = z.strictObject({ username });

export const standingPlaceDto = z.object({
  /** Null: the whole site. */
  network: networkRef.nullable(),
  strikes: z.array(strikeDto),
});
/** Networks in which the asker may decide about somebody. */
export const decisionPlacesInput = z.strictObject({ username });
export const decisionPlacesDto = z.object({
  places: z.array(z.object({ name: z.string(), path: z.string() })),
  onSite: z.boolean(),
});
export type DecisionPlacesDto = z.infer<typeof decisionPlacesDto>;

/** One's own. */
export const standingDtoOfPerson = z.object({
  isSuspended: z.boolean(),
  sanctions: z.array(sanctionDto),
  places: z.array(standingPlaceDto),
});
export type OwnStandingOfSanctions = z.infer<typeof standingDtoOfPerson>;
