import { z } from 'zod';
import { answers } from '../text/words.js';
import { networkRef } from './forums.js';
import { id, line, slug } from './primitives.js';
import { REPORT_LIMITS, reportReasons } from './reports.js';

/** Of one network: more would not be found in a list. */
export const READY_REASONS = 40;

const said = {
  /** The rule that a decision with this reason goes by. */
  rule: z.enum(reportReasons, { error: () => answers.reports.rule }),
  /** What the author reads, unless the moderator changes it. */
  words: line('reason', REPORT_LIMITS.words, 3),
};

/** A reason that a network's admins wrote for its moderators. */
export const readyReasonDto = z.object({ id, ...said });
export type ReadyReasonDto = z.infer<typeof readyReasonDto>;
export const readyReasonsDto = z.object({ network: networkRef, reasons: z.array(readyReasonDto) });
export type ReadyReasonsDto = z.infer<typeof readyReasonsDto>;
/** To choose from: nothing of the network. */
export const readyChoiceDto = z.object({ reasons: z.array(readyReasonDto) });
export type ReadyChoiceDto = z.infer<typeof readyChoiceDto>;

export const networkReasonsInput = z.strictObject({ network: slug });
export const forumReasonsInput = z.strictObject({ forumId: id });
export const addReadyReasonInput = z.strictObject({ networkId: id, ...said });
export const changeReadyReasonInput = z.strictObject({ reasonId: id, ...said });
export const readyReasonIdInput = z.strictObject({ reasonId: id });
export type ReadyReasonInput = z.infer<z.ZodObject<typeof said>>;
