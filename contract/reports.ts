import { z } from 'zod';
import { answers } from '../text/words.js';
import { id, instant, line, prose } from './primitives.js';

/** What can be reported. */
export const reportKinds = ['post', 'thread', 'person', 'network'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Why, in the groups in which people choose. */
export const reasonGroups = {
  illegal: ['childAbuse', 'terrorism', 'threats', 'intimate', 'fraud', 'otherIllegal'],
  people: ['patient', 'person', 'harassment'],
  rules: [
    'libellous',
    'offensive',
    'malicious',
    'inaccurate',
    'misleading',
    'unhelpful',
    'poorQuality',
    'interests',
    'commercial',
  ],
  other: ['copyright', 'accessibility', 'other'],
} as const;
export type ReasonGroup = keyof typeof reasonGroups;
export const reportReasons = [
  ...reasonGroups.illegal,
  ...reasonGroups.people,
  ...reasonGroups.rules,
  ...reasonGroups.other,
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** How grave a reason is, 4 the gravest: what a queue is ordered by first. */
export const harmOf: Record<ReportReason, 1 | 2 | 3 | 4> = {
  childAbuse: 4,
  terrorism: 4,
  threats: 4,
  intimate: 4,
  patient: 4,
  fraud: 3,
  otherIllegal: 3,
  person: 3,
  harassment: 3,
  libellous: 2,
  offensive: 2,
  malicious: 2,
  copyright: 2,
  misleading: 2,
  inaccurate: 1,
  unhelpful: 1,
  poorQuality: 1,
  interests: 1,
  commercial: 1,
  accessibility: 1,
  other: 1,
};

export const REPORT_LIMITS = { details: 2_000, contact: 200, words: 500 } as const;
/** A contact that was given is deleted so many days after the decision. */
export const CONTACT_DAYS = 90;

const reason = z.enum(reportReasons, { error: () => answers.reports.reason });

export const sendReportInput = z.strictObject({
  kind: z.enum(reportKinds),
  /** Of the post, thread, person or network. */
  id,
  reason,
  /** What the moderators should know; may be empty. */
  details: z
    .string()
    .max(REPORT_LIMITS.details, { error: () => answers.fields.named.message.long(REPORT_LIMITS.details) })
    .transform((text) => text.trim())
    .pipe(z.union([z.literal(''), prose('message', REPORT_LIMITS.details)]))
    .default(''),
  /** How to reach whoever has a right to what was copied; may be empty. */
  contact: line('contact', REPORT_LIMITS.contact, 0).default(''),
});
export type SendReportInput = z.infer<typeof sendReportInput>;

/** Five groups of four, no letter that looks like a digit. Its holder has the only copy. */
export const receiptShape = /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}$/;
export const reportSentDto = z.object({ receipt: z.string().regex(receiptShape), path: z.string() });
export type ReportSentDto = z.infer<typeof reportSentDto>;

export const readReportInput = z.strictObject({ receipt: z.string().max(60) });

/** How a report stands, for whoever sent it. */
export const reportStandings = ['waiting', 'looking', 'decided'] as const;
export const outcomes = ['removed', 'locked', 'handled', 'kept', 'gone'] as const;
export type Outcome = (typeof outcomes)[number];

export const ownReportDto = z.object({
  /** What was reported; nothing of what it says. */
  kind: z.enum(reportKinds),
  reason,
  sentAt: instant,
  standing: z.enum(reportStandings),
  outcome: z.enum(outcomes).nullable(),
  decidedAt: instant.nullable(),
});
export type OwnReportDto = z.infer<typeof ownReportDto>;
export const ownReportsDto = z.object({ reports: z.array(ownReportDto.extend({ id })) });
export type OwnReportsDto = z.infer<typeof ownReportsDto>;
