import { z } from 'zod';
import { brandDto, networkRoles } from '../networks.js';
import { personalDataModes } from '../personal-data/finding.js';
import { cursor, id, instant, line, prose, slug } from '../primitives.js';
import { anonymityModes } from '../pseudonyms.js';
import { slowSeconds } from '../slow-mode.js';
import { writtenLanguages } from '../written-languages.js';

/** Who may read a forum. One for invited people only is a room: to all others it is not there. */
export const forumAccess = ['public', 'members', 'invited'] as const;
export type ForumAccess = (typeof forumAccess)[number];

/** Who, of those who may read a forum, may write in it. */
export const forumPosting = ['registered', 'members', 'roles'] as const;
export type ForumPosting = (typeof forumPosting)[number];

/** What somebody is in one forum, beside the role in the network. */
export const forumRoles = ['participant', 'moderator'] as const;
export type ForumRole = (typeof forumRoles)[number];

export const forumDto = z.object({
  id,
  networkId: id,
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  access: z.enum(forumAccess),
  posting: z.enum(forumPosting),
  /** With `posting: roles`: roles of the network that may write, beside its admins and the forum's moderators. */
  postingRoles: z.array(z.enum(networkRoles)),
  /** With `posting: roles`: whether everyone else who may read may reply. */
  repliesOpen: z.boolean(),
  /** Can be read; nothing can be added or changed. */
  isArchived: z.boolean(),
  /** Slow mode: how long each person waits between two posts in the forum; 0: not at all. */
  slowSeconds: z.number().int(),
  /** Feed readers may have what anyone may read in it. */
  hasFeed: z.boolean(),
  /** What it is written in (ISO 639-1); null: it does not say. */
  language: z.enum(writtenLanguages).nullable(),
  path: z.string(),
});
export type ForumDto = z.infer<typeof forumDto>;

/** A forum in a list. Counts and dates are null where the reader may not look inside. */
export const forumListItem = forumDto.extend({
  threadCount: z.number().int().nullable(),
  lastPostAt: instant.nullable(),
});
export type ForumListItem = z.infer<typeof forumListItem>;

/** The network as its forums' pages need it. */
export const networkRef = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  brand: brandDto,
  /** What happens to a text that could show who a patient is. */
  personalData: z.enum(personalDataModes),
  /** Whether members may post without their name. */
  anonymity: z.enum(anonymityModes),
  path: z.string(),
});
export type NetworkRef = z.infer<typeof networkRef>;

export const createForumInput = z.strictObject({
  networkId: id,
  name: line('name', 80, 2),
  slug,
  description: prose('description', 500),
  access: z.enum(forumAccess).default('public'),
  posting: z.enum(forumPosting).default('registered'),
  postingRoles: z.array(z.enum(networkRoles)).max(networkRoles.length).default([]),
  repliesOpen: z.boolean().default(false),
  language: z.enum(writtenLanguages).nullable().default(null),
});
/** What is left out stays as it is. */
export const updateForumInput = z.strictObject({
  forumId: id,
  name: line('name', 80, 2),
  description: prose('description', 500),
  access: z.enum(forumAccess),
  posting: z.enum(forumPosting).optional(),
  postingRoles: z.array(z.enum(networkRoles)).max(networkRoles.length).optional(),
  repliesOpen: z.boolean().optional(),
  slowSeconds: slowSeconds.optional(),
  hasFeed: z.boolean().optional(),
  language: z.enum(writtenLanguages).nullable().optional(),
});
export const archiveForumInput = z.strictObject({ forumId: id, isArchived: z.boolean() });
export const forumIdInput = z.strictObject({ forumId: id });
export const forumAddressInput = z.strictObject({ network: slug, forum: slug, before: cursor.optional() });
