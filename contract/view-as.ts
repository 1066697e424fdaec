import { z } from 'zod';
import { forumAccess } from './forums.js';
import { networkPageItem } from './network-pages.js';
import { membershipStates, networkDto, networkRoles } from './networks.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** Whose eyes: nobody's in particular, anybody's with an account, or one person's who has or had to do with the network. */
export const eyes = ['visitor', 'registered', 'person'] as const;
export type Eyes = (typeof eyes)[number];

export const viewAsInput = z.strictObject({
  networkId: id,
  as: z.enum(eyes),
  /** User name, where a person is meant. */
  username: z
    .string()
    .max(60)
    .transform((name) => name.trim().replace(/^@/, ''))
    .optional(),
  /** A forum whose threads are listed as they would be. */
  forumId: id.optional(),
});

/** The least that lets somebody do a thing. */
export const grounds = ['everyone', 'account', 'invitation', 'member', 'role', 'place', 'site'] as const;
export type Ground = (typeof grounds)[number];

/** What a policy answers somebody, and why. */
export const answerFor = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('yes'), ground: z.enum(grounds) }),
  /** `message` is what the person would be told. */
  z.object({ answer: z.literal('no'), reason: z.string(), message: z.string() }),
  /** For them it does not exist. */
  z.object({ answer: z.literal('hidden') }),
]);
export type AnswerFor = z.infer<typeof answerFor>;

export const networkQuestions = [
  'profile',
  'members',
  'join',
  'ask',
  'requests',
  'moderation',
  'settings',
  'log',
] as const;
export type NetworkQuestion = (typeof networkQuestions)[number];
export const forumQuestions = ['see', 'read', 'start', 'reply', 'moderate', 'people', 'manage'] as const;
export type ForumQuestion = (typeof forumQuestions)[number];

const answers = <Q extends string>(questions: readonly Q[]) => z.record(z.enum(questions), answerFor);

export const forumAsSeen = z.object({
  forumId: id,
  name: z.string(),
  path: z.string(),
  access: z.enum(forumAccess),
  isArchived: z.boolean(),
  answers: answers(forumQuestions),
});
export type ForumAsSeen = z.infer<typeof forumAsSeen>;

/** A page that the network wrote: whether they read it. */
export const pageAsSeen = networkPageItem.extend({ answer: answerFor });
export type PageAsSeen = z.infer<typeof pageAsSeen>;

export const viewAsDto = z.object({
  network: networkDto,
  as: z.enum(eyes),
  person: personDto.nullable(),
  /** Of the person in the network. */
  standing: z
    .object({ state: z.enum(membershipStates), role: z.enum(networkRoles), since: instant })
    .nullable(),
  answers: answers(networkQuestions),
  /** The forums that the asker may know of. */
  forums: z.array(forumAsSeen),
  /** The network's own pages, in their order; deleted ones are left out. */
  ownPages: z.array(pageAsSeen),
  /** Of the forum that was asked about, its first page. `mayNot`: whose eyes see none; or the asker may not read them. */
  threads: z
    .object({
      forumId: id,
      mayNot: z.enum(['they', 'you']).nullable(),
      /** Each with what it is written in, by itself or by its forum; null: nobody says. */
      titles: z.array(
        z.object({ id, title: z.string(), language: z.enum(writtenLanguages).nullish(), path: z.string() }),
      ),
      hasMore: z.boolean(),
    })
    .nullable(),
});
export type ViewAsDto = z.infer<typeof viewAsDto>;
