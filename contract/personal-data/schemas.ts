import { z } from 'zod';
import { personalDataGrades, personalDataKinds } from './finding.js';

/** The writer says that what was found is no patient's. */
export const attested = z.boolean().optional();

/** A finding as a refusal names it: by field, kind, grade and place, never by value. */
export const personalDataFinding = z.object({
  field: z.string(),
  kind: z.enum(personalDataKinds),
  grade: z.enum(personalDataGrades),
  start: z.number().int(),
  length: z.number().int(),
});
export type PersonalDataFinding = z.infer<typeof personalDataFinding>;
