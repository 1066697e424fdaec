import { z } from 'zod';

/** Whether members of a network may post without their name. */
export const anonymityModes = ['off', 'on', 'held'] as const;
export type AnonymityMode = (typeof anonymityModes)[number];

/** A post goes out under a pseudonym of this thread, not under one's name. */
export const anonymous = z.boolean().default(false);
