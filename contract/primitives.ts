import { z } from 'zod';

/** Ids are UUIDs in their canonical lower-case form; anything else is a mistake, not a lookup. */
export const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'This is not an id.');

/** Short name used in addresses: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .min(2, 'Use at least 2 characters.')
  .max(60, 'Use 60 characters or fewer.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.');

/** Position in a feed: a forum's number. */
export const cursor = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime();

// Control, bidirectional-override and zero-width characters have no place in a one-line name.
const unprintable = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
// More than four combining marks on one letter paints over the neighbours.
const markFlood = /\p{M}{5,}/u;

/**
 * A single line of text that people read: trimmed, normalised to NFC, without invisible characters.
 * Lengths count Unicode code points.
 */
export function line(what: string, max: number, min = 1) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine(
      (text) => [...text].length >= min,
      min === 1 ? `Enter ${what}.` : `${capital(what)} needs at least ${min} characters.`,
    )
    .refine((text) => [...text].length <= max, `${capital(what)} can have at most ${max} characters.`)
    .refine(
      (text) => !unprintable.test(text) && !markFlood.test(text),
      `${capital(what)} contains characters that can't be shown.`,
    );
}

/** Several lines of text: line ends become LF, other control characters are refused. */
export function prose(what: string, max: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.length > 0, `Enter ${what}.`)
    .refine(
      (text) => text.length <= max,
      `${capital(what)} can have at most ${max.toLocaleString('en-GB')} characters.`,
    )
    .refine(
      (text) => !/[\0\u202a-\u202e\u2066-\u2069]/.test(text),
      `${capital(what)} contains characters that can't be shown.`,
    );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
