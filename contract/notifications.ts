import { z } from 'zod';
import { fairnessKinds } from './fairness.js';
import { noticeKinds } from './members.js';
import { moderationEntryDto } from './moderation.js';
import { personDto } from './people.js';
import { id, instant } from './primitives.js';
import { writtenLanguages } from './written-languages.js';

/** Everything new; only what names or answers me; nothing but decisions about my own posts. */
export const followLevels = ['following', 'normal', 'muted'] as const;
export type FollowLevel = (typeof followLevels)[number];

export const followReasons = ['started', 'replied', 'chosen'] as const;
export type FollowReason = (typeof followReasons)[number];

/** What is kept as a row of its own; decisions are lines of the moderation log. */
export const storedKinds = ['mention', 'reply', 'thread', 'forum'] as const;
export type StoredKind = (typeof storedKinds)[number];

/**
 * `network`: what became of my standing in a network, who asks to join mine, and announcements. `fairness`: reports,
 * appeals, measures, posts that wait, anonymous posts, rules.
 */
export const notificationKinds = [...storedKinds, 'decision', 'network', 'fairness'] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Counts end here: "99+". */
export const MOST_COUNTED = 99;
export const NOTIFICATIONS_PER_PAGE = 30;

const level = z.enum(followLevels);
/** What a thread's title is written in, by itself or by its forum; null: nobody says. */
const language = z.enum(writtenLanguages).nullish();

export const followThreadInput = z.strictObject({ threadId: id, level });
export const followForumInput = z.strictObject({ forumId: id, level });

/** How I follow one thing; `since` and `reason` where it is by a choice or a deed of mine. */
export const followDto = z.object({
  level,
  reason: z.enum(followReasons).nullable(),
  since: instant.nullable(),
});
export type FollowDto = z.infer<typeof followDto>;

/** A place by name and address. */
export const placeDto = z.object({ id, name: z.string(), path: z.string() });
export type PlaceDto = z.infer<typeof placeDto>;

export const followedThreadDto = followDto.extend({
  thread: z.object({
    id,
    title: z.string(),
    language,
    path: z.string(),
    lastPostAt: instant,
    replies: z.number().int(),
  }),
  forum: placeDto,
  network: placeDto,
});
export type FollowedThreadDto = z.infer<typeof followedThreadDto>;
export const followedForumDto = followDto.extend({ forum: placeDto, network: placeDto });
export type FollowedForumDto = z.infer<typeof followedForumDto>;

const after = z
  .string()
  .regex(/^\d{1,16}-[0-9a-f-]{36}$/)
  .optional();

export const listFollowsInput = z.strictObject({
  level: level.default('following'),
  before: after,
});
export const followsDto = z.object({
  threads: z.array(followedThreadDto),
  /** Pass as `before` for the next page of threads; null on the last. */
  older: z.string().nullable(),
  /** All of them, on the first page. */
  forums: z.array(followedForumDto),
});
export type FollowsDto = z.infer<typeof followsDto>;

/** Why I got it: my name in it, an answer to me, what I follow and since when. */
export const whyDto = z.object({
  because: z.enum([
    'named',
    'answered',
    'started',
    'replied',
    'chosen',
    'forum',
    'decided',
    'network',
    'fairness',
  ]),
  since: instant.nullable(),
});
export type WhyDto = z.infer<typeof whyDto>;

export const notificationDto = z.object({
  id,
  kind: z.enum(notificationKinds),
  at: instant,
  isUnread: z.boolean(),
  /** Posts it stands for, up to 99 and one more for "more". */
  count: z.number().int(),
  /** Who wrote the latest of them; null for a decision. */
  person: personDto.nullable(),
  thread: placeDto.extend({ language }).nullable(),
  forum: placeDto.nullable(),
  network: placeDto.nullable(),
  /** Where to read on: the first post of it that is still there. */
  path: z.string(),
  why: whyDto,
  /** How I follow the thread and its forum now. */
  levels: z.object({ thread: level.nullable(), forum: level.nullable() }),
  decision: moderationEntryDto.nullable(),
  /** News of a network or of moderation: what kind, and the reason that was given or the announcement's title. */
  notice: z
    .object({ kind: z.enum([...noticeKinds, ...fairnessKinds]), text: z.string().nullable() })
    .nullable(),
});
export type NotificationDto = z.infer<typeof notificationDto>;

export const notificationFilters = ['all', 'unread', ...notificationKinds] as const;
export type NotificationFilter = (typeof notificationFilters)[number];

export const listNotificationsInput = z.strictObject({
  show: z.enum(notificationFilters).default('all'),
  before: after,
});
export const notificationsDto = z.object({
  notifications: z.array(notificationDto),
  older: z.string().nullable(),
  unread: z.number().int(),
});
export type NotificationsDto = z.infer<typeof notificationsDto>;

export const notificationIdInput = z.strictObject({ notificationId: id });
export const openedDto = z.object({ path: z.string() });
/** One, or with no id every one that I have. */
export const readNotificationsInput = z.strictObject({ notificationId: id.optional() });
export const unreadDto = z.object({ unread: z.number().int() });

/** How often a mail says how much is new. */
export const digests = ['never', 'daily', 'weekly'] as const;
export type Digest = (typeof digests)[number];

export const notificationSettingsDto = z.object({
  mentions: z.boolean(),
  replies: z.boolean(),
  threads: z.boolean(),
  forums: z.boolean(),
  autoFollow: z.boolean(),
  digest: z.enum(digests),
});
export type NotificationSettingsDto = z.infer<typeof notificationSettingsDto>;
/** Without `digest` it stays as it is. */
export const notificationSettingsInput = z.strictObject({
  ...notificationSettingsDto.shape,
  digest: z.enum(digests).optional(),
});
/** The key that stands in the link of each of these mails. */
export const stopDigestInput = z.strictObject({ key: id });
export const digestDto = z.object({ digest: z.enum(digests) });

/** How much is new of each kind; 100 stands for more than 99. */
export type NewsCounts = Record<NotificationKind, number>;

/** To all screens of one person: how many are unread now, and what kind of news came, if news it is. */
export const notificationMessage = z.object({
  unread: z.number().int(),
  kind: z.enum(notificationKinds).nullable(),
});
export type NotificationMessage = z.infer<typeof notificationMessage>;

/** To all screens of one person: a thread or forum is followed in another way now. */
export const followMessage = z.object({
  threadId: id.nullable(),
  forumId: id.nullable(),
  level,
});
export type FollowMessage = z.infer<typeof followMessage>;
