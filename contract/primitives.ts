import { z } from 'zod';
import type { AnswerWords } from '../text/shape.js';
import { answers } from '../text/words.js';

/** Ids are UUIDs in their canonical lower-case form; anything else is a mistake, not a lookup. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, {
  error: () => answers.fields.id,
});

/** Short name used in addresses: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .min(2, { error: () => answers.fields.slugShort(2) })
  .max(60, { error: () => answers.fields.slugLong(60) })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: () => answers.fields.slug });

/** Position in a feed: a forum's number. */
export const cursor = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime();

// Control, bidirectional-override and zero-width characters have no place in a one-line name.
const unprintable = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
// More than four combining marks on one letter paints over the neighbours.
const markFlood = /\p{M}{5,}/u;
// Syllables of some scripts have up to seven in running text.
const proseFlood = /\p{M}{16,}/u;

/** A text that the catalogue has sentences for, all that can be wrong with it. */
type NamedField = keyof AnswerWords['fields']['named'];

/**
 * A single line of text that people read: trimmed, normalised to NFC, without invisible characters.
 * Lengths count Unicode code points.
 */
export function line(what: NamedField, max: number, min = 1) {
  const said = () => answers.fields.named[what];
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => [...text].length >= min, {
      error: () => (min === 1 ? said().enter : said().short(min)),
    })
    .refine((text) => [...text].length <= max, { error: () => said().long(max) })
    .refine((text) => !unprintable.test(text) && !markFlood.test(text), { error: () => said().unshowable });
}

/** Several lines of text: line ends become LF, other control characters are refused. */
export function prose(what: NamedField, max: number) {
  const said = () => answers.fields.named[what];
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.length > 0, { error: () => said().enter })
    .refine((text) => text.length <= max, { error: () => said().long(max) })
    .refine(isShowable, { error: () => said().unshowable });
}

/** Whether several lines hold nothing that hides, turns or paints over other text. */
export function isShowable(text: string): boolean {
  return !/[\0\u202a-\u202e\u2066-\u2069]/.test(text) && !proseFlood.test(text);
}
