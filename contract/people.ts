import { z } from 'zod';
import { id } from './primitives.js';

/** A person as others see one. Never an e-mail address. */
export const personDto = z.object({ id, username: z.string(), name: z.string() });
export type PersonDto = z.infer<typeof personDto>;
