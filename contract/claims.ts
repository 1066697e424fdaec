import { z } from 'zod';

/** Imported posts under the address that the asker has proven. */
export const claimDto = z.object({
  isConfirmed: z.boolean(),
  /** Posts that are not theirs yet. */
  count: z.number().int(),
  /** Claimed: what is left is on its way. */
  isClaimed: z.boolean(),
});
export type ClaimDto = z.infer<typeof claimDto>;
