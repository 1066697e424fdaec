import { z } from 'zod';
import { id, instant } from './primitives.js';

export const mailboxInput = z.strictObject({
  /** Mails older than this one. */
  before: id.optional(),
});
export const mailInput = z.strictObject({ mailId: id });

const mailItem = z.object({ id, at: instant, to: z.string(), subject: z.string() });
export const mailboxDto = z.object({
  /** Whether mail is kept here instead of being sent. */
  isKept: z.boolean(),
  /** In the outbox now. */
  waiting: z.number().int(),
  /** Given up in the last 30 days. */
  failed: z.number().int(),
  mails: z.array(mailItem),
  /** The `before` of the next page; null on the last. */
  older: id.nullable(),
});
export type MailboxDto = z.infer<typeof mailboxDto>;

export const mailDto = mailItem.extend({
  text: z.string(),
  /** The whole file, as it would have been sent. */
  raw: z.string(),
});
export type MailDto = z.infer<typeof mailDto>;
export const mailDeletedDto = z.object({});
