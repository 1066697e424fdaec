import { z } from 'zod';
import { personDto } from './people.js';
import { id, instant, line, prose, slug } from './primitives.js';

export const networkRoles = ['member', 'moderator', 'admin'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** Brand colours are chosen by name, so that each can be checked for contrast in every theme. */
export const brands = ['blue', 'teal', 'green', 'purple', 'plum', 'red', 'brown', 'slate'] as const;
export type Brand = (typeof brands)[number];

export const networkDto = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  aims: z.string(),
  membershipPolicy: z.string(),
  contact: z.string(),
  brand: z.enum(brands),
  memberCount: z.number().int(),
  createdAt: instant,
  path: z.string(),
});
export type NetworkDto = z.infer<typeof networkDto>;

export const membershipDto = z.object({ person: personDto, role: z.enum(networkRoles), joinedAt: instant });
export type MembershipDto = z.infer<typeof membershipDto>;

/** The profile a network must have before it exists (N09). */
export const createNetworkInput = z.strictObject({
  name: line('name', 80, 3),
  slug,
  aims: prose('aims', 2_000),
  membershipPolicy: prose('policy', 2_000),
  contact: prose('contact', 500),
  brand: z.enum(brands).default('blue'),
});
export type CreateNetworkInput = z.infer<typeof createNetworkInput>;

export const updateNetworkInput = z.strictObject({
  networkId: id,
  name: line('name', 80, 3),
  aims: prose('aims', 2_000),
  membershipPolicy: prose('policy', 2_000),
  contact: prose('contact', 500),
  brand: z.enum(brands),
});
export const networkIdInput = z.strictObject({ networkId: id });
export const networkSlugInput = z.strictObject({ network: slug });
export const setRoleInput = z.strictObject({ networkId: id, accountId: id, role: z.enum(networkRoles) });
export const memberInput = z.strictObject({ networkId: id, accountId: id });

/** The actor's own standing in a network, and what it allows. */
export const networkViewer = z.object({
  role: z.enum(networkRoles).nullable(),
  canJoin: z.boolean(),
  canLeave: z.boolean(),
  canManage: z.boolean(),
  canModerate: z.boolean(),
});
export type NetworkViewer = z.infer<typeof networkViewer>;

/** A network with the reader's own standing in it. */
export const networkPageDto = z.object({ network: networkDto, viewer: networkViewer });
export type NetworkPageDto = z.infer<typeof networkPageDto>;
export const networkListDto = z.object({ networks: z.array(networkPageDto) });
export type NetworkListDto = z.infer<typeof networkListDto>;
export const membersDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  members: z.array(membershipDto),
});
export type MembersDto = z.infer<typeof membersDto>;
export const noInput = z.strictObject({});
