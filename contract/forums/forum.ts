import { z } from 'zod';
import { brands } from '../networks.js';
import { cursor, id, instant, line, prose, slug } from '../primitives.js';

/** Who may read a forum. `invited` joins them with invitation-only rooms. */
export const forumAccess = ['public', 'members'] as const;
export type ForumAccess = (typeof forumAccess)[number];

export const forumDto = z.object({
  id,
  networkId: id,
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  access: z.enum(forumAccess),
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
  brand: z.enum(brands),
  path: z.string(),
});
export type NetworkRef = z.infer<typeof networkRef>;

export const createForumInput = z.strictObject({
  networkId: id,
  name: line('name', 80, 2),
  slug,
  description: prose('description', 500),
  access: z.enum(forumAccess).default('public'),
});
export const updateForumInput = z.strictObject({
  forumId: id,
  name: line('name', 80, 2),
  description: prose('description', 500),
  access: z.enum(forumAccess),
});
export const forumIdInput = z.strictObject({ forumId: id });
export const forumAddressInput = z.strictObject({ network: slug, forum: slug, before: cursor.optional() });
