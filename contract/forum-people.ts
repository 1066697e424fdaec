import { z } from 'zod';
import { forumAccess, forumDto, forumRoles, networkRef } from './forums.js';
import { personDto } from './people.js';
import { cursor, id, instant, slug } from './primitives.js';

/** People of one forum: those in a room, or the moderators of any other forum. */
export const MOST_NAMED = 50;

export const forumPlaceInput = z.strictObject({ network: slug, forum: slug });
export const forumPersonInput = z.strictObject({ forumId: id, accountId: id });
export const addForumPersonInput = z.strictObject({
  forumId: id,
  username: z
    .string()
    .max(200)
    .transform((name) => name.trim().replace(/^@/, '')),
  role: z.enum(forumRoles).default('participant'),
});
export const setForumRoleInput = forumPersonInput.extend({ role: z.enum(forumRoles) });
export const previewForumAccessInput = z.strictObject({ forumId: id, access: z.enum(forumAccess) });

export const forumPersonDto = z.object({
  person: personDto,
  role: z.enum(forumRoles),
  addedAt: instant,
});
export type ForumPersonDto = z.infer<typeof forumPersonDto>;

/** A line of what happened to who is in it: somebody was added as something, or that ended. Null: a former member. */
export const forumPeopleEntryDto = z.object({
  id: z.string(),
  at: instant,
  what: z.enum(['added', 'ended']),
  role: z.enum(forumRoles),
  person: personDto.nullable(),
  by: personDto.nullable(),
});
export type ForumPeopleEntryDto = z.infer<typeof forumPeopleEntryDto>;

export const forumPeopleDto = z.object({
  forum: forumDto,
  network: networkRef,
  people: z.array(forumPersonDto),
  /** The newest 100 lines; of a forum that is no room, for those who run it. */
  log: z.array(forumPeopleEntryDto),
  viewer: z.object({
    accountId: id.nullable(),
    /** Adds and removes people. */
    canChange: z.boolean(),
    /** Makes moderators, changes the forum. */
    canManage: z.boolean(),
    isInside: z.boolean(),
  }),
});
export type ForumPeopleDto = z.infer<typeof forumPeopleDto>;

/** What was typed so far of somebody's name, for `POST /forums/:forumId/people`. */
export const findCandidatesInput = z.strictObject({ forumId: id, text: z.string().trim().min(1).max(60) });
export const candidatesDto = z.object({ people: z.array(personDto) });

/** A change of who is in it, committed. `seq` is its number: nobody removed is sent what comes after it. */
export const forumPersonChanged = z.object({
  forumId: id,
  accountId: id,
  role: z.enum(forumRoles).nullable(),
  seq: cursor,
});
export type ForumPersonChanged = z.infer<typeof forumPersonChanged>;

/** Whom a change of access is about: everyone outside, or so many people, the first of them by name. */
export const audienceChange = z.object({
  everyone: z.boolean(),
  count: z.number().int(),
  people: z.array(personDto),
});
export const accessPreviewDto = z.object({
  from: z.enum(forumAccess),
  to: z.enum(forumAccess),
  gains: audienceChange,
  loses: audienceChange,
});
export type AccessPreviewDto = z.infer<typeof accessPreviewDto>;

/** `account:room`: whose people are other ones now. */
export const roomMessage = z.object({ forumId: id });
