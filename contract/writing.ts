import { z } from 'zod';
import { answers } from '../text/words.js';
import { ownLanguage } from './forums/fields.js';
import { MAX_DRAFT_CHARACTERS, MAX_POST_CHARACTERS } from './limits.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';

/** What is being written: a reply in a thread, a new version of one's own post, a new thread in a forum. */
export const draftKinds = ['reply', 'edit', 'thread'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** `placeId` is the thread, the post or the forum, by kind. */
export const draftPlaceInput = z.strictObject({ kind: z.enum(draftKinds), placeId: id });
export type DraftPlace = z.infer<typeof draftPlaceInput>;

/** Text on its way: nothing is trimmed, but line ends are LF and what Postgres can't store is left out. */
function rough(max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', ''))
    .refine((text) => text.length <= max, { error: () => answers.writing.draftTooLong(max) });
}

export const saveDraftInput = draftPlaceInput.extend({
  body: rough(MAX_DRAFT_CHARACTERS),
  title: rough(300).default(''),
  /** Number of the post that is answered. */
  replyTo: z.number().int().min(1).max(2_147_483_647).nullable().default(null),
  /** What it is written in. Null: as its place; left out: as the draft says already. */
  language: ownLanguage.optional(),
  /** For `edit`: the version of the post that is being changed. */
  postVersion: z.number().int().min(1).nullable().default(null),
  /** The draft's version that this text was made from; 0: none was there. A newer one is a conflict. */
  version: z.number().int().min(0).default(0),
});
/** `version`: only this one goes; a newer draft stays. */
export const discardDraftInput = draftPlaceInput.extend({ version: z.number().int().min(1).optional() });

export const draftDto = z.object({
  kind: z.enum(draftKinds),
  placeId: id,
  title: z.string(),
  body: z.string(),
  replyTo: z.number().int().nullable(),
  postVersion: z.number().int().nullable(),
  /** What it is written in. Null: as its place; left out: nothing was said of it. */
  language: ownLanguage.optional(),
  version: z.number().int(),
  savedAt: instant,
});
export type DraftDto = z.infer<typeof draftDto>;

/** A draft in its writer's list. Of a place that he may not see any more nothing is said: `place` is null. */
export const listedDraftDto = draftDto.extend({
  place: z.object({ title: z.string(), path: z.string() }).nullable(),
});
export type ListedDraftDto = z.infer<typeof listedDraftDto>;
export const draftsDto = z.object({ drafts: z.array(listedDraftDto) });

export const readDraftDto = z.object({
  draft: draftDto.nullable(),
  /** Nothing of the writer's was ever sent here, by name or without: the reminder before a first post is open (N55). */
  isFirstText: z.boolean(),
});
export type ReadDraftDto = z.infer<typeof readDraftDto>;
export const draftSavedDto = z.object({ draft: draftDto });
export const draftDiscardedDto = z.object({ isGone: z.boolean() });

/** `account:draft`: a draft changed on one of the writer's screens. Null: it was sent or discarded. */
export const draftMessage = draftPlaceInput.extend({ version: z.number().int().nullable() });
export type DraftMessage = z.infer<typeof draftMessage>;

export const previewInput = z.strictObject({
  body: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.length <= MAX_POST_CHARACTERS, {
      error: () => answers.writing.previewTooLong(MAX_POST_CHARACTERS),
    }),
});
export const previewDto = z.object({ html: z.string() });

/** What was typed after `@` or `#`, and where. */
export const completeInput = z.strictObject({
  forumId: id,
  text: z
    .string()
    .transform((text) => text.normalize('NFKC').trim())
    .refine((text) => text.length > 0 && [...text].length <= 60, {
      error: () => answers.writing.completionLength,
    }),
});
export const completePeopleInput = completeInput.extend({ threadId: id.optional() });
export const peopleFoundDto = z.object({ people: z.array(personDto) });
export const threadFoundDto = z.object({ id, title: z.string(), forumName: z.string(), path: z.string() });
export const threadsFoundDto = z.object({ threads: z.array(threadFoundDto) });
export type ThreadFoundDto = z.infer<typeof threadFoundDto>;
