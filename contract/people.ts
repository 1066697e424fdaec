import { z } from 'zod';
import { signInInput, username } from './accounts.js';
import { id, instant } from './primitives.js';
import { ownProfileDto, profileDto } from './profiles.js';
import { writtenLanguages } from './written-languages.js';

/** A person as others see one. Never an e-mail address. */
export const personDto = z.object({ id, username: z.string(), name: z.string() });
export type PersonDto = z.infer<typeof personDto>;

/** The same where people write: what they are in the network or forum (left out: nothing beyond a member), and where they work. */
export const authorDto = personDto.extend({
  role: z.enum(['admin', 'moderator', 'steering']).optional(),
  organisation: z.string().optional(),
});
export type AuthorDto = z.infer<typeof authorDto>;

/** One of a person's posts, where the reader may read it. */
export const contributionDto = z.object({
  postId: id,
  number: z.number().int(),
  path: z.string(),
  at: instant,
  /** The first words, as plain text. */
  excerpt: z.string(),
  /** What each is written in, by itself or by its forum; null: nobody says. */
  titleLanguage: z.enum(writtenLanguages).nullish(),
  excerptLanguage: z.enum(writtenLanguages).nullish(),
  thread: z.object({ title: z.string(), path: z.string() }),
  forum: z.string(),
  network: z.string(),
});
export type ContributionDto = z.infer<typeof contributionDto>;

export const readPersonInput = z.strictObject({
  username,
  /** The `older` of a page: posts before it. */
  before: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional(),
});
export const personPageDto = z.object({
  person: profileDto,
  contributions: z.array(contributionDto),
  older: z.string().nullable(),
  /** On one's own page, who sees what of it; null on others'. */
  shownTo: ownProfileDto.shape.shownTo.nullable(),
  /** The reader's own page. */
  isOwn: z.boolean(),
});
export type PersonPageDto = z.infer<typeof personPageDto>;

export const closeAccountInput = z.strictObject({
  password: signInInput.shape.password,
  /** The text of one's own posts goes too; their numbers stay. */
  erasePosts: z.boolean().default(false),
  /** Networks whose only admin one is stay without one: said knowingly. */
  withoutAdmin: z.boolean().default(false),
});
export const closingDto = z.object({ onlyAdminOf: z.array(z.string()), isOnlySiteAdmin: z.boolean() });
export type ClosingDto = z.infer<typeof closingDto>;
