import { z } from 'zod';
import { networkRef } from './forums.js';
import { slug } from './primitives.js';

/** Numbers from 1 to this less one are not shown. */
export const SMALLEST_SHOWN = 5;
/** Months that can be read, the last that are over. */
export const OPEN_MONTHS = 12;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const networkOpennessInput = z.strictObject({ network: slug, month: month.optional() });
export const siteOpennessInput = z.strictObject({ month: month.optional() });

/** What is counted. Each is a list of its own; numbers of two lists are never of the same things split twice. */
export const openLists = [
  'reports',
  'outcomes',
  'acts',
  'sanctions',
  'holds',
  'appeals',
  'reveals',
  'disclosures',
] as const;
export type OpenList = (typeof openLists)[number];

/** Null: between 1 and 4, or a number by which one of those could be worked out. */
const count = z.number().int().nullable();
const spread = z.object({ median: z.number().int(), p90: z.number().int() });

export const opennessDto = z.object({
  /** `2026-10`, in UTC. */
  month,
  months: z.array(month),
  /** Null: the whole site. */
  network: networkRef.nullable(),
  lists: z.array(
    z.object({
      name: z.enum(openLists),
      rows: z.array(z.object({ key: z.string(), count })),
      /** Null where a row is not shown: the total would give it away. */
      total: count,
    }),
  ),
  /** Of a hundred appeals that were answered; null where one of the numbers that it comes of is not shown, or there were none. */
  overturnedPercent: count,
  /** In minutes; null of fewer than five cases. */
  times: z.object({ firstLook: spread.nullable(), decision: spread.nullable() }),
  /** Members who had seen a post and were in its thread after it was reported, of posts that were removed; null of fewer than five cases. */
  readers: spread.nullable(),
});
export type OpennessDto = z.infer<typeof opennessDto>;
