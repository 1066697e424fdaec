import { z } from 'zod';
import { answers } from '../text/words.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';
import { reactionKinds } from './reaction-kinds.js';
import { writtenLanguages } from './written-languages.js';

export { noMarks, type ReactionKind, reactionKinds } from './reaction-kinds.js';

const kind = z.enum(reactionKinds);

export const MAX_NOTE_CHARACTERS = 500;
/** One line for oneself; may be empty. */
const note = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine((text) => text.length <= MAX_NOTE_CHARACTERS && !/\p{Cc}/u.test(text), {
    error: () => answers.posts.noteLength(MAX_NOTE_CHARACTERS),
  });

/** How many people reacted, by kind; kinds that nobody gave are left out. */
export const reactionCounts = z.partialRecord(kind, z.number().int());
export type ReactionCounts = z.infer<typeof reactionCounts>;

/** What one person did with a post, for that person's own screens only. */
export const postMarks = z.object({ reactions: z.array(kind), isBookmarked: z.boolean() });
export type PostMarks = z.infer<typeof postMarks>;

export const reactInput = z.strictObject({ postId: id, kind, isOn: z.boolean() });
/** `marks` are the actor's own; `seq` is null where nothing had to change. */
export const postReacted = z.object({
  postId: id,
  number: z.number().int(),
  reactions: reactionCounts,
  marks: postMarks,
  seq: z.number().int().nullable(),
});
export type PostReacted = z.infer<typeof postReacted>;

export const REACTORS_PER_PAGE = 100;
export const listReactionsInput = z.strictObject({ postId: id, before: id.optional() });

/** Every open screen of one account: what it did with a post, now. */
export const postMarksMessage = z.object({ threadId: id, postId: id, marks: postMarks });
export type PostMarksMessage = z.infer<typeof postMarksMessage>;

/** `person` is null for a former member. */
export const reactionDto = z.object({ kind, person: personDto.nullable(), at: instant });
export type ReactionDto = z.infer<typeof reactionDto>;

export const bookmarkInput = z.strictObject({ postId: id, note: note.optional() });
export const bookmarked = z.object({ postId: id, marks: postMarks });

export const BOOKMARKS_PER_PAGE = 50;
export const listBookmarksInput = z.strictObject({ before: id.optional() });

/** Somebody to ignore, or not any more. */
export const ignoreInput = z.strictObject({ personId: id });
/** `account:ignored`, and what the two verbs answer. */
export const ignoredMessage = z.object({ personId: id, isIgnored: z.boolean() });
export type IgnoredMessage = z.infer<typeof ignoredMessage>;
export const ignoredDto = z.object({ people: z.array(personDto) });

/** What a quotation is made of. */
export const quoteDto = z.object({
  postId: id,
  threadId: id,
  number: z.number().int(),
  /** Null: a former member. */
  author: z.string().nullable(),
  text: z.string(),
  /** What it is written in; null: nobody says. */
  language: z.enum(writtenLanguages).nullable(),
});
export type QuoteDto = z.infer<typeof quoteDto>;
