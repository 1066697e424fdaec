import { z } from 'zod';
import { requestDto } from './members.js';
import { logLineDto } from './network-log.js';
import { membershipDto, networkDto, networkSlugInput, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** The parts of the desk; each is for those whose matter it is. */
export const deskParts = [
  'warnings',
  'requests',
  'invitations',
  'members',
  'rooms',
  'staff',
  'decisions',
  'unanswered',
  'newcomers',
] as const;
export type DeskPart = (typeof deskParts)[number];

export const DESK_LINES = 5;
/** Who joined in so many days is a newcomer; a thread that nobody answered in so many is not news any more. */
export const NEWCOMER_DAYS = 14;
export const UNANSWERED_DAYS = 30;
/** A request that waits so long is warned of. */
export const PATIENCE_DAYS = 7;

export const deskWarning = z.discriminatedUnion('warning', [
  z.object({ warning: z.literal('oneAdmin') }),
  z.object({ warning: z.literal('nobodyConfirmed') }),
  z.object({ warning: z.literal('oldRequests'), count: z.number().int() }),
  z.object({ warning: z.literal('invitationsOver'), count: z.number().int() }),
  z.object({ warning: z.literal('mailsFailed'), count: z.number().int() }),
  z.object({ warning: z.literal('roomWithoutModerator'), name: z.string(), path: z.string() }),
]);
export type DeskWarning = z.infer<typeof deskWarning>;

export const unansweredDto = z.object({
  id,
  title: z.string(),
  /** What the title is written in, by itself or by its forum; null: nobody says. */
  language: z.enum(writtenLanguages).nullish(),
  path: z.string(),
  forum: z.string(),
  /** Null: a former member. */
  by: personDto.nullable(),
  at: instant,
});
export type UnansweredDto = z.infer<typeof unansweredDto>;

export const newcomerDto = z.object({
  person: personDto,
  joinedAt: instant,
  /** Their first post where the asker can read, which nobody answered; null: they have not written there. */
  post: z.object({ path: z.string(), at: instant }).nullable(),
});
export type NewcomerDto = z.infer<typeof newcomerDto>;

export const readDeskInput = networkSlugInput.extend({
  /** Whose request the asker decided on just now: the answer says what became of it, and how to take it back. */
  decided: id.optional(),
});

/** What waits for those who run a network. A part that is not for the asker is null. */
export const deskDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  parts: z.array(z.enum(deskParts)),
  /** What `decided` asked for; null where nothing was decided, or something became of it since. */
  decided: z
    .object({
      person: personDto,
      isApproved: z.boolean(),
      /** Taking the new member out again, or inviting who was turned down; null: not for the asker. */
      undo: z.enum(['remove', 'invite']).nullable(),
    })
    .nullable(),
  warnings: z.array(deskWarning).nullable(),
  requests: z.object({ total: z.number().int(), oldest: z.array(requestDto) }).nullable(),
  invitations: z
    .object({ out: z.number().int(), over: z.number().int(), failed: z.number().int() })
    .nullable(),
  members: z
    .object({
      total: z.number().int(),
      suspended: z.number().int(),
      newest: z.array(membershipDto),
    })
    .nullable(),
  rooms: z
    .array(
      z.object({
        name: z.string(),
        path: z.string(),
        people: z.number().int(),
        moderators: z.number().int(),
      }),
    )
    .nullable(),
  /** Admins, moderators and the steering group. */
  staff: z.array(membershipDto).nullable(),
  decisions: z.array(logLineDto).nullable(),
  unanswered: z.array(unansweredDto).nullable(),
  newcomers: z.array(newcomerDto).nullable(),
});
export type DeskDto = z.infer<typeof deskDto>;
