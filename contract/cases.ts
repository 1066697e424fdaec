import { z } from 'zod';
import { answers } from '../text/words.js';
import { username } from './accounts.js';
import { networkRef } from './forums.js';
import { personDto } from './people.js';
import { id, instant, line, slug } from './primitives.js';
import { outcomes, REPORT_LIMITS, reportKinds, reportReasons } from './reports.js';
import { writtenLanguages } from './written-languages.js';

/** A claim is a lease: so long after the last sign of whoever has it, the case is anybody's again. */
export const CLAIM_MINUTES = 15;
export const CASES_PER_PAGE = 50;
/** Cases that one answer may be about. */
export const MOST_AT_ONCE = 50;

export const caseLevels = ['forum', 'network', 'site'] as const;
export type CaseLevel = (typeof caseLevels)[number];
export const shownStates = ['new', 'claimed', 'decided', 'appealed'] as const;

const reason = z.enum(reportReasons);
/** Said with a decision, or when a case is handed on. */
const words = line('reason', REPORT_LIMITS.words, 3);

/** What a queue shows: what waits, what is mine, or what was decided lately. */
export const queueFilters = ['open', 'new', 'mine', 'appealed', 'decided'] as const;
export type QueueFilter = (typeof queueFilters)[number];

const filters = {
  show: z.enum(queueFilters).default('open'),
  kind: z.enum(reportKinds).optional(),
  /** Only with this reason among its reports. */
  reason: reason.optional(),
  /** The `older` of a page. */
  after: z
    .string()
    .regex(/^[1-4]_[1-3]_\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .refine((place) => !Number.isNaN(Date.parse(place.split('_')[2]!)))
    .optional(),
};
export const networkQueueInput = z.strictObject({ network: slug, ...filters });
export const forumQueueInput = z.strictObject({
  network: slug,
  forum: slug,
  ...filters,
});
export const siteQueueInput = z.strictObject(filters);

const claimDto = z.object({ by: personDto.nullable(), until: instant, isMine: z.boolean() });

/** A line of a queue: nothing of what a post says. */
export const caseLineDto = z.object({
  id,
  kind: z.enum(reportKinds),
  /** The thread's title, or the name of the person or network. */
  title: z.string(),
  /** What a thread's title is written in, by itself or by its forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  postNumber: z.number().int().nullable(),
  author: personDto.nullable(),
  forum: z.string().nullable(),
  network: z.string().nullable(),
  level: z.enum(caseLevels),
  state: z.enum(shownStates),
  harm: z.number().int(),
  audience: z.number().int(),
  reports: z.number().int(),
  reasons: z.array(reason),
  openedAt: instant,
  claim: claimDto.nullable(),
  decision: z.object({ outcome: z.enum(outcomes), by: personDto.nullable(), at: instant }).nullable(),
  path: z.string(),
});
export type CaseLineDto = z.infer<typeof caseLineDto>;

export const queueDto = z.object({
  cases: z.array(caseLineDto),
  /** Pass as `after` for the next page; null on the last. */
  older: z.string().nullable(),
  /** Of the network or the forum that the queue is of; both null: the site's. */
  network: networkRef.nullable(),
  forum: z.object({ id, name: z.string(), path: z.string() }).nullable(),
});
export type QueueDto = z.infer<typeof queueDto>;

/** Null: none is open. */
export const postCasePath = z.object({ path: z.string().nullable() });
export const postIdInput = z.strictObject({ postId: id });
export const caseIdInput = z.strictObject({ caseId: id });

/** One report, for whoever decides. */
export const caseReportDto = z.object({
  id,
  at: instant,
  reason,
  details: z.string(),
  contact: z.string().nullable(),
  /** Whether it came from somebody with an account. */
  isSignedIn: z.boolean(),
  /** A rule for words found it. */
  isAutomatic: z.boolean(),
  /** Null where the reader may not know, or there was no account. */
  reporter: personDto.nullable(),
});
export type CaseReportDto = z.infer<typeof caseReportDto>;

export const caseEventActs = [
  'claimed',
  'released',
  'handed',
  'raised',
  'noted',
  'decided',
  'undone',
  'appealed',
  'settled',
  'hidden',
  'reminded',
  'tried',
] as const;
export type CaseEventAct = (typeof caseEventActs)[number];
export const caseEventDto = z.object({
  id,
  at: instant,
  act: z.enum(caseEventActs),
  by: personDto.nullable(),
  to: personDto.nullable(),
  words: z.string().nullable(),
});
export type CaseEventDto = z.infer<typeof caseEventDto>;

export const caseDto = caseLineDto.extend({
  postId: id.nullable(),
  threadId: id.nullable(),
  /** Where what is reported stands. */
  subjectPath: z.string(),
  networkSlug: z.string().nullable(),
  /** The post is hidden while this case is open: what it says, for those who decide; null: it is not. */
  hidden: z.object({ html: z.string(), language: z.enum(writtenLanguages).nullish() }).nullable(),
  all: z.array(caseReportDto),
  events: z.array(caseEventDto),
  /** How often moderators decided about this author in this network, and how many cases about them were upheld. */
  record: z.object({ decisions: z.number().int(), upheld: z.number().int() }).nullable(),
  rule: reason.nullable(),
  words: z.string().nullable(),
  /** What the reader can do with it now; the reason why not, in words. */
  cannotWork: z.string().nullable(),
  canRaise: z.boolean(),
  /** The post can be hidden until this case is decided. */
  canHide: z.boolean(),
  /** Until when the reader, who decided it, can undo that; null: not. */
  undoUntil: instant.nullable(),
  /** The appeal against the decision, for whoever may look at it. */
  appealPath: z.string().nullable(),
});
export type CaseDto = z.infer<typeof caseDto>;

export const noteInput = z.strictObject({ caseId: id, words });
const rule = z.enum(reportReasons, { error: () => answers.reports.rule });
export const hideInput = z.strictObject({ caseId: id, rule, words });
export const raiseInput = z.strictObject({ caseId: id, words });
export const handInput = z.strictObject({ caseId: id, username });

/** What a moderator decides; `gone` comes by itself. */
export const decisions = ['removed', 'locked', 'handled', 'kept'] as const;
const decision = {
  outcome: z.enum(decisions, { error: () => answers.reports.outcome }),
  /** Which rule it goes by; of what stays, none. */
  rule: rule.optional(),
  words,
};
const needsRule = ({ outcome, rule }: { outcome: string; rule?: string }) =>
  outcome === 'kept' || rule !== undefined;
const ruleMissing = { path: ['rule'], error: () => answers.reports.rule };
export const decideInput = z.strictObject({ caseId: id, ...decision }).refine(needsRule, ruleMissing);

export const manyActs = ['claim', 'release', 'keep'] as const;
export const manyInput = z.strictObject({
  caseIds: z
    .array(id)
    .min(1, { error: () => answers.reports.chooseCases })
    .max(MOST_AT_ONCE),
  act: z.enum(manyActs),
  /** The reason, for what is kept. */
  words: line('reason', REPORT_LIMITS.words, 0).default(''),
});
export const manyDto = z.object({
  done: z.array(id),
  /** Those that somebody else has or decided meanwhile, or that are not the actor's to decide. */
  not: z.array(z.object({ caseId: id, message: z.string() })),
});

export const caseChangedDto = z.object({ state: z.enum(shownStates), path: z.string() });

/** A file: what a case rests on, and a hash of each part. */
export const evidenceDto = z.object({
  madeAt: instant,
  algorithm: z.string(),
  hashes: z.record(z.string(), z.string()),
  parts: z.record(z.string(), z.unknown()),
});
export type EvidenceDto = z.infer<typeof evidenceDto>;
