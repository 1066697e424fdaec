import { z } from 'zod';
import { networkRoles } from './networks.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';

/** Of a network whose admins have all been away for so many days, others are asked to help out (F-M3). */
export const ADMIN_AWAY_DAYS = 90;

/** How often a member is asked before anything else happens, and the days between. */
export const TIMES_ASKED = 3;
export const DAYS_BETWEEN = 14;

/** Asking members whether they still belong. Null: nobody is asked, which is the usual. */
export const setConfirmationInput = z.strictObject({
  networkId: id,
  everyMonths: z.number().int().min(1).max(36).nullable(),
  /** Whether the membership of who never answers ends after the last reminder. */
  endsUnconfirmed: z.boolean().default(false),
});
export const confirmationDto = setConfirmationInput.omit({ networkId: true });
export type ConfirmationDto = z.infer<typeof confirmationDto>;

/** A network that nobody runs, for site administrators. */
export const orphanDto = z.object({
  id,
  name: z.string(),
  path: z.string(),
  since: instant,
  /** It has admins, who have been away for a long time; false: it has none. */
  hasAdmins: z.boolean(),
  memberCount: z.number().int(),
  /** Members who would take over, at most 20. */
  volunteers: z.array(z.object({ person: personDto, role: z.enum(networkRoles) })),
});
export type OrphanDto = z.infer<typeof orphanDto>;
export const orphansDto = z.object({ orphans: z.array(orphanDto) });
