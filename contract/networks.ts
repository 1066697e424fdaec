import { z } from 'zod';
import { answers } from '../text/words.js';
import { personDto } from './people.js';
import { id, instant, line, prose, slug } from './primitives.js';

/** `steering` stands beside the moderators: it invites and decides on requests, and judges no posts (P16). */
export const networkRoles = ['member', 'steering', 'moderator', 'admin'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** A person's standing in a network. Only `active` opens anything; all others read what a non-member reads. */
export const membershipStates = [
  'invited',
  'requested',
  'active',
  'declined',
  'left',
  'removed',
  'suspended',
] as const;
export type MembershipState = (typeof membershipStates)[number];

/** How one becomes a member. The first is the usual one (N46). */
export const joinPolicies = ['open', 'request', 'invitation'] as const;
export type JoinPolicy = (typeof joinPolicies)[number];

/** Who may know of the network: everyone; everyone, but not of its forums; those who belong or are invited. */
export const visibilities = ['public', 'profile', 'unlisted'] as const;
export type NetworkVisibility = (typeof visibilities)[number];

export const MOST_QUESTIONS = 10;
/** What a network asks whoever wants to join, in its own words. */
const questions = z.array(line('question', 200)).max(MOST_QUESTIONS, {
  error: () => answers.fields.manyQuestions(MOST_QUESTIONS),
});

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
  joining: z.enum(joinPolicies),
  visibility: z.enum(visibilities),
  questions: z.array(z.string()),
  memberCount: z.number().int(),
  createdAt: instant,
  path: z.string(),
});
export type NetworkDto = z.infer<typeof networkDto>;

export const membershipDto = z.object({
  person: personDto,
  role: z.enum(networkRoles),
  joinedAt: instant,
  /** Whether the directory shows the person to the other members. */
  isListed: z.boolean(),
});
export type MembershipDto = z.infer<typeof membershipDto>;

/** The profile a network must have before it exists (N09). */
export const createNetworkInput = z.strictObject({
  name: line('name', 80, 3),
  slug,
  aims: prose('aims', 2_000),
  membershipPolicy: prose('policy', 2_000),
  contact: prose('contact', 500),
  brand: z.enum(brands).default('blue'),
  joining: z.enum(joinPolicies).default('open'),
  visibility: z.enum(visibilities).default('public'),
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
/** Who may find the network, how people join, and what they are asked. */
export const updateAccessInput = z.strictObject({
  networkId: id,
  joining: z.enum(joinPolicies),
  visibility: z.enum(visibilities),
  questions,
});
export const networkIdInput = z.strictObject({ networkId: id });
export const networkSlugInput = z.strictObject({ network: slug });
export const setRoleInput = z.strictObject({ networkId: id, accountId: id, role: z.enum(networkRoles) });

/** The actor's own standing in a network, and what it allows. */
export const networkViewer = z.object({
  role: z.enum(networkRoles).nullable(),
  /** Null: never had anything to do with it. */
  state: z.enum(membershipStates).nullable(),
  canJoin: z.boolean(),
  /** Where joining is by request. */
  canRequest: z.boolean(),
  canInvite: z.boolean(),
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
  /** Of all pages. Who is not in the directory is counted for its admins only. */
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
});
export type MembersDto = z.infer<typeof membersDto>;
export const noInput = z.strictObject({});
