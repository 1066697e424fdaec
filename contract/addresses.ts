import { z } from 'zod';
import { email, signInInput } from './accounts.js';

/** The secret of a link that was mailed. Anything can be sent here: what is no link of ours finds nothing. */
const linkToken = z.string().min(1).max(200);

export const linkInput = z.strictObject({ token: linkToken });
export const forgottenPasswordInput = z.strictObject({ email });
export const resetPasswordInput = z.strictObject({ token: linkToken, password: signInInput.shape.password });
export const changeAddressInput = z.strictObject({ email, password: signInInput.shape.password });

/** One's own address. Nobody else is ever sent it. */
export const addressDto = z.object({ email: z.string(), isConfirmed: z.boolean() });
export type AddressDto = z.infer<typeof addressDto>;
/** Whatever is known of the address, this is the answer. */
export const linkAskedDto = z.object({});
/** After taking a change back: the secret with which a new password is chosen at once. */
export const addressKeptDto = z.object({ token: z.string() });
